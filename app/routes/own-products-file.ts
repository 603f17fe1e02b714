import { exportOwnProducts } from '#app/features/directory/index.server.ts'
import { resourceFor, signedIn } from '#app/platform/edge.server.ts'

/** The products that an enterprise keeps as a file. */
export const loader = resourceFor('products.keep', ({ app, actor, params, language }) =>
  exportOwnProducts(app, signedIn(actor), { slug: params.slug ?? '', format: params.format, language }),
)
