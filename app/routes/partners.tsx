import { useLoaderData } from '@remix-run/react'

import { noticeIn, PartnersView } from '#app/features/proposals/index.ts'
import {
  labelsFor,
  logShowings,
  ProposePartners,
  proposePartners,
  readFeedback,
} from '#app/features/proposals/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { AppError } from '#app/platform/errors.ts'

export const meta = privatePageMeta

export const loader = loaderFor('proposals.read', async ({ app, actor, language, request, url, words }) => {
  const { memberships } = signedIn(actor)
  const { enterprise: enterpriseId = memberships[0]?.enterpriseId, ...asked } = Object.fromEntries(
    url.searchParams,
  )
  const query = ProposePartners.safeParse({ ...asked, enterpriseId })
  if (!query.success) throw new AppError('invalid', 'badAddress')
  const proposals = await proposePartners(app, actor, query.data)
  const partnerIds = proposals.groups.flatMap(({ partners }) => partners.map(({ id }) => id))
  const feedback = await readFeedback(app, actor, proposals.enterprise.id, partnerIds)
  logShowings(app, actor, request.headers, proposals)
  return {
    title: words.proposals.title,
    proposals,
    feedback,
    notice: noticeIn(url.searchParams),
    labels: labelsFor(proposals, language),
    enterprises: memberships.map((membership) => ({
      id: membership.enterpriseId,
      name: language === 'en' ? (membership.nameEn ?? membership.name) : membership.name,
    })),
  }
})

export default function PartnersPage() {
  return <PartnersView {...useLoaderData<typeof loader>()} />
}
