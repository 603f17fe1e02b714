import { downloadComparison } from '#app/features/comparisons/index.server.ts'
import { resourceFor } from '#app/platform/edge.server.ts'

export const loader = resourceFor('directory.read', ({ app, params, url, language }) =>
  downloadComparison(app, url.searchParams, { format: params.format ?? '', language }),
)
