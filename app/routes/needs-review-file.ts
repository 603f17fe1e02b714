import { exportReview } from '#app/features/needs/index.server.ts'
import { resourceFor } from '#app/platform/edge.server.ts'

/** The needs that wait for an officer as a file. */
export const loader = resourceFor('needs.review', ({ app, params, language }) =>
  exportReview(app, params.format, language),
)
