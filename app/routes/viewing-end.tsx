import { redirect } from '@remix-run/node'
import { z } from 'zod'

import { endViewing } from '#app/features/administration/index.server.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'

/** Whoever opens the address is led home. */
export const loader = loaderFor('viewing.end', async ({ path }) => Promise.resolve(redirect(path('/'))))

export const action = actionFor('viewing.end', z.object({}), async ({ app, actor, path }) => {
  const seen = await endViewing(app, signedIn(actor))
  return redirect(path(seen ? `/admin/people/${seen}` : '/'))
})
