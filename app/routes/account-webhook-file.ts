import { exportMessages } from '#app/features/webhooks/index.server.ts'
import { resourceFor, signedIn } from '#app/platform/edge.server.ts'

/** The log of a webhook as a file. */
export const loader = resourceFor('webhooks.keep', ({ app, actor, params, language }) =>
  exportMessages(app, signedIn(actor), { id: params.id ?? '', format: params.format, language }),
)
