import { countSearch, SettledSearch } from '#app/features/demand/index.server.ts'
import { actionFor } from '#app/platform/edge.server.ts'

/** Browsers post here by themselves; there is nothing to look at. */
export function loader(): Response {
  return new Response(null, { status: 405, headers: { allow: 'POST' } })
}

export const action = actionFor(
  'demand.count',
  SettledSearch,
  ({ app, actor, address, request }, settled) => {
    countSearch(app, { actor, address, headers: request.headers }, settled)
    return Promise.resolve(new Response(null, { status: 204 }))
  },
)
