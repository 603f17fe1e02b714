import { exportNeeds } from '#app/features/needs/index.server.ts'
import { resourceFor } from '#app/platform/edge.server.ts'

/** The open needs of an address as a file. */
export const loader = resourceFor('needs.read', ({ app, actor, params, url, language }) =>
  exportNeeds(app, actor, { format: params.format, parameters: url.searchParams, language }),
)
