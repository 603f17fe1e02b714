import { exportCapabilities } from '#app/features/needs/index.server.ts'
import { resourceFor, signedIn } from '#app/platform/edge.server.ts'

/** The processes that an enterprise offers as a file. */
export const loader = resourceFor('needs.keep', ({ app, actor, params, language }) =>
  exportCapabilities(app, signedIn(actor), { slug: params.slug ?? '', format: params.format, language }),
)
