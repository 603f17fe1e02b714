import { exportDemand } from '#app/features/demand/index.server.ts'
import { resourceFor } from '#app/platform/edge.server.ts'

/** The rows of unmet demand as a file. */
export const loader = resourceFor('demand.read', ({ app, params, url, language }) =>
  exportDemand(app, params.format, url.searchParams, language),
)
