import { downloadOwnCopy } from '#app/features/personal-data/index.server.ts'
import { resourceFor, signedIn } from '#app/platform/edge.server.ts'

/** Everything that is kept about the person who asks, as a file. */
export const loader = resourceFor('account.keep', ({ app, actor, params, language }) =>
  downloadOwnCopy(app, signedIn(actor), params.format, language),
)
