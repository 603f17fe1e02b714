import { exportQueue } from '#app/features/verifications/index.server.ts'
import { resourceFor } from '#app/platform/edge.server.ts'

/** The requests that the queue shows as a file. */
export const loader = resourceFor('verifications.decide', ({ app, params, url, language }) =>
  exportQueue(app, params.format, url.searchParams, language),
)
