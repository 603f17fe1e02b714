import { downloadShortlist } from '#app/features/shortlists/index.server.ts'
import { resourceFor, signedIn } from '#app/platform/edge.server.ts'

export const loader = resourceFor('shortlists.keep', ({ app, actor, params, url, language }) => {
  const { id = '', format = '' } = params
  return downloadShortlist(app, signedIn(actor), { id, format, sort: url.searchParams.get('sort'), language })
})
