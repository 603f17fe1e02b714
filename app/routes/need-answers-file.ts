import { exportAnswers } from '#app/features/needs/index.server.ts'
import { resourceFor, signedIn } from '#app/platform/edge.server.ts'

/** The answers to a need side by side as a file. */
export const loader = resourceFor('needs.keep', ({ app, actor, params, language }) =>
  exportAnswers(app, signedIn(actor), { id: params.id ?? '', format: params.format, language }),
)
