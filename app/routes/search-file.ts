import { exportSearch } from '#app/features/directory/index.server.ts'
import { resourceFor } from '#app/platform/edge.server.ts'

/** What a search finds as a file. */
export const loader = resourceFor('directory.read', ({ app, address, params, url, language }) =>
  exportSearch(app, { format: params.format, parameters: url.searchParams, language, address }),
)
