import { useLoaderData } from '@remix-run/react'

import { PartnersView } from '#app/features/proposals/index.ts'
import { labelsFor, ProposePartners, proposePartners } from '#app/features/proposals/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { AppError } from '#app/platform/errors.ts'

export const meta = privatePageMeta

export const loader = loaderFor('proposals.read', async ({ app, actor, language, url, words }) => {
  const { memberships } = signedIn(actor)
  const { enterprise: enterpriseId = memberships[0]?.enterpriseId, ...asked } = Object.fromEntries(
    url.searchParams,
  )
  const query = ProposePartners.safeParse({ ...asked, enterpriseId })
  if (!query.success) throw new AppError('invalid', 'badAddress')
  const proposals = await proposePartners(app, actor, query.data)
  return {
    title: words.proposals.title,
    proposals,
    labels: labelsFor(proposals, language),
    enterprises: memberships.map((membership) => ({
      id: membership.enterpriseId,
      name: language === 'en' ? (membership.nameEn ?? membership.name) : membership.name,
    })),
  }
})

export default function PartnersPage() {
  const { proposals, labels, enterprises } = useLoaderData<typeof loader>()
  return <PartnersView proposals={proposals} labels={labels} enterprises={enterprises} />
}
