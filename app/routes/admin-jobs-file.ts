import { exportJobs } from '#app/features/administration/index.server.ts'
import { resourceFor } from '#app/platform/edge.server.ts'

/** What did not get through as a file. */
export const loader = resourceFor('administration.read', ({ app, params, language }) =>
  exportJobs(app, params.format, language),
)
