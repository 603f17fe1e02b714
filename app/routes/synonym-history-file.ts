import { exportSynonymHistory } from '#app/features/synonyms/index.server.ts'
import { resourceFor } from '#app/platform/edge.server.ts'

/** Every change of synonyms as a file. */
export const loader = resourceFor('synonyms.manage', ({ app, params, url, language }) =>
  exportSynonymHistory(app, { format: params.format, parameters: url.searchParams, language }),
)
