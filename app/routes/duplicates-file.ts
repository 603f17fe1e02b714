import { exportDuplicates } from '#app/features/duplicates/index.server.ts'
import { resourceFor } from '#app/platform/edge.server.ts'

/** Pairs that may be one, or merges, as a file. */
export const loader = resourceFor('duplicates.manage', ({ app, params, url, language }) =>
  exportDuplicates(app, { format: params.format, parameters: url.searchParams, language }),
)
