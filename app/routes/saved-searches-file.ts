import { exportSavedSearches } from '#app/features/saved-searches/index.server.ts'
import { resourceFor, signedIn } from '#app/platform/edge.server.ts'

/** The searches that one keeps as a file. */
export const loader = resourceFor('savedSearches.keep', ({ app, actor, params, language }) =>
  exportSavedSearches(app, signedIn(actor), { format: params.format, language }),
)
