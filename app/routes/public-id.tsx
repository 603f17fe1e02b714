import { redirect } from '@remix-run/node'

import { findPage } from '#app/features/public-records/index.server.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

/** The permanent address of a record leads to where it stands today. */
export const loader = loaderFor('directory.read', async ({ app, params, path }) => {
  return redirect(path(await findPage(app, params.publicId ?? '')), 301)
})

/** Makes it a page: what goes wrong is then said as on every other page. */
export default function PublicId() {
  return null
}
