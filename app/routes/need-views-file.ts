import { exportViews } from '#app/features/needs/index.server.ts'
import { resourceFor, signedIn } from '#app/platform/edge.server.ts'

/** Who opened the files of a need, as a file. */
export const loader = resourceFor('needs.keep', ({ app, actor, params, language }) =>
  exportViews(app, signedIn(actor), { id: params.id ?? '', format: params.format, language }),
)
