import { exportChoices } from '#app/features/proposals/index.server.ts'
import { resourceFor, signedIn } from '#app/platform/edge.server.ts'

/** All that an enterprise has said of partners as a file. */
export const loader = resourceFor('proposals.choose', ({ app, actor, params, url, language }) => {
  const { memberships } = signedIn(actor)
  const enterpriseId = url.searchParams.get('enterprise') ?? memberships[0]?.enterpriseId ?? ''
  return exportChoices(app, actor, { format: params.format, enterpriseId, language })
})
