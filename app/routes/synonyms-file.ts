import { exportSynonyms } from '#app/features/synonyms/index.server.ts'
import { resourceFor } from '#app/platform/edge.server.ts'

/** The groups of synonyms that a list shows as a file. */
export const loader = resourceFor('synonyms.manage', ({ app, params, url, language }) =>
  exportSynonyms(app, { format: params.format, parameters: url.searchParams, language }),
)
