import { downloadRejected } from '#app/features/imports/index.server.ts'
import { resourceFor, signedIn } from '#app/platform/edge.server.ts'

export const loader = resourceFor('imports.run', ({ app, actor, params, language }) =>
  downloadRejected(app, signedIn(actor), { id: params.id ?? '', format: params.format ?? '' }, language),
)
