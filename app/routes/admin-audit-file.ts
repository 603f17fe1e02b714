import { exportAudit } from '#app/features/administration/index.server.ts'
import { resourceFor } from '#app/platform/edge.server.ts'

/** The audit log as a file, with the filter of the page. */
export const loader = resourceFor('administration.read', ({ app, params, url, language }) =>
  exportAudit(app, params.format, url.searchParams, language),
)
