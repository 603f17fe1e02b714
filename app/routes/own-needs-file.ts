import { exportOwnNeeds } from '#app/features/needs/index.server.ts'
import { resourceFor, signedIn } from '#app/platform/edge.server.ts'

/** The needs that an enterprise keeps, of one state, as a file. */
export const loader = resourceFor('needs.keep', ({ app, actor, params, url, language }) =>
  exportOwnNeeds(app, signedIn(actor), {
    slug: params.slug ?? '',
    tab: url.searchParams.get('tab'),
    format: params.format,
    language,
  }),
)
