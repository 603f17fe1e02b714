import { exportGaps } from '#app/features/proposals/index.server.ts'
import { resourceFor } from '#app/platform/edge.server.ts'

/** The supply gaps that the page shows as a file. */
export const loader = resourceFor('gaps.read', ({ app, params, url, language }) =>
  exportGaps(app, params.format, url.searchParams, language),
)
