import { exportShortlists } from '#app/features/shortlists/index.server.ts'
import { resourceFor, signedIn } from '#app/platform/edge.server.ts'

/** The lists that a person sees as a file. */
export const loader = resourceFor('shortlists.keep', ({ app, actor, params, language }) =>
  exportShortlists(app, signedIn(actor), params.format, language),
)
