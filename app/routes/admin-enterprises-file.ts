import { exportEnterprises } from '#app/features/administration/index.server.ts'
import { resourceFor } from '#app/platform/edge.server.ts'

/** The enterprises that a list shows as a file. */
export const loader = resourceFor('administration.read', ({ app, params, url, language }) =>
  exportEnterprises(app, params.format, url.searchParams, language),
)
