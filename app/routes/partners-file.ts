import { exportPartners, ProposePartners } from '#app/features/proposals/index.server.ts'
import { resourceFor, signedIn } from '#app/platform/edge.server.ts'
import { AppError } from '#app/platform/errors.ts'

/** The partners that a page proposes as a file. */
export const loader = resourceFor('proposals.read', ({ app, actor, params, url, language }) => {
  const { memberships } = signedIn(actor)
  const { enterprise: enterpriseId = memberships[0]?.enterpriseId, ...asked } = Object.fromEntries(
    url.searchParams,
  )
  const query = ProposePartners.safeParse({ ...asked, enterpriseId })
  if (!query.success) throw new AppError('invalid', 'badAddress')
  return exportPartners(app, actor, { format: params.format, query: query.data, language })
})
