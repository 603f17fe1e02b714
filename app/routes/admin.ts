import { redirect } from '@remix-run/node'

import { loaderFor } from '#app/platform/edge.server.ts'

/** Administration begins with the log. */
export const loader = loaderFor('administration.read', async ({ path }) =>
  Promise.resolve(redirect(path('/admin/audit'))),
)
