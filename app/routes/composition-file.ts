import { exportFamilies } from '#app/features/proposals/index.server.ts'
import { resourceFor } from '#app/platform/edge.server.ts'

/** What products are made of as a file. */
export const loader = resourceFor('composition.keep', ({ app, params, language }) =>
  exportFamilies(app, { format: params.format, language }),
)
