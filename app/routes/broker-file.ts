import { exportPairs } from '#app/features/proposals/index.server.ts'
import { resourceFor, signedIn } from '#app/platform/edge.server.ts'

/** The pairs that the list shows as a file. */
export const loader = resourceFor('broker.keep', ({ app, actor, params, url, language }) =>
  exportPairs(app, signedIn(actor), { format: params.format, parameters: url.searchParams, language }),
)
