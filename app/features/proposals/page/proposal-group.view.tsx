import clsx from 'clsx'
import SearchX from 'lucide-react/icons/search-x'
import { useTranslations } from 'use-intl'

import { ButtonLink } from '#app/ui/button-link.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import { type DeclinedPartner, useFeedback } from '../feedback/feedback-context.ts'
import { DeclinedLine } from '../feedback/declined-line.view.tsx'
import { InferredActions } from '../feedback/inferred-actions.view.tsx'
import { PartnerCard } from './partner-card.view.tsx'
import { useSteadyOrder } from './steady-order.ts'
import type { IsoDate } from '../engine/proposal.ts'
import type { ProposalGroup, ProposedPartner } from '../finding/proposals.ts'
import type { Wording } from './wording.view.tsx'

const SHOWN_ON_PHONE = 2

/** The partners for one matter, with the reason why the matter is here at all. */
export function ProposalGroupView({
  group,
  day,
  wording,
  morePath,
  clearPath,
  slug = '',
  dismissed = false,
}: {
  group: ProposalGroup
  day: IsoDate
  wording: Wording
  /** The same matter alone, with more partners; null when it already stands alone. */
  morePath: string | null
  /** The page without filters; null when none is in force. */
  clearPath: string | null
  /** Of the enterprise that the group is for. */
  slug?: string
  /** The enterprise has said that it does not want what was inferred. */
  dismissed?: boolean
}) {
  const t = useTranslations('proposals.group')
  const id = groupAnchor(group.key)
  const items = useItems(group)
  return (
    <section aria-labelledby={id} className="space-y-5">
      <div>
        <Heading level={2} id={id} className="scroll-mt-24">
          {groupHeading(group, wording)}
        </Heading>
        <p className="mt-1 max-w-measure text-muted">{whyWords(group, wording)}</p>
        {group.partners.length > 0 ? (
          <Muted className="mt-1">
            {t('count', { shown: group.partners.length, considered: group.considered })}
          </Muted>
        ) : null}
        {group.kind === 'inferredNeed' ? (
          <InferredActions
            group={group}
            slug={slug}
            heading={groupHeading(group, wording)}
            dismissed={dismissed}
          />
        ) : null}
      </div>
      {items.length > 0 ? (
        <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-2">
          {items.map(({ id: partnerId, partner, declined }, place) => (
            // A phone shows the best of each group first; the others are behind "more".
            <div
              key={partnerId}
              className={clsx('contents', morePath !== null && place >= SHOWN_ON_PHONE && 'max-sm:hidden')}
            >
              {declined ? (
                <DeclinedLine declined={declined} group={group.key} />
              ) : partner ? (
                <PartnerCard partner={partner} day={day} wording={wording} group={group.key} />
              ) : null}
            </div>
          ))}
        </div>
      ) : (
        <NobodyFits group={group} wording={wording} clearPath={clearPath} />
      )}
      <NearMisses group={group} />
      {morePath !== null && group.partners.length > 0 ? (
        <p>
          <TextLink to={morePath}>
            {t('more')}
            <span className="sr-only"> – {groupHeading(group, wording)}</span>
          </TextLink>
        </p>
      ) : null}
    </section>
  )
}

interface Item {
  id: string
  partner?: ProposedPartner
  declined?: DeclinedPartner
}

/** The partners of the group; a line in the place of each that has just been declined on this page. */
function useItems({ key, partners: ranked }: ProposalGroup): Item[] {
  const partners = useSteadyOrder(ranked)
  const declined = useFeedback()?.declined ?? NOBODY
  const items: Item[] = partners
    .filter(({ id }) => !declined.has(id))
    .map((partner) => ({ id: partner.id, partner }))
  const lines = [...declined].flatMap(([id, line]) => {
    const place = line.places[key]
    return place === undefined ? [] : [{ id, place, declined: line }]
  })
  for (const { place, ...line } of lines.toSorted((a, b) => a.place - b.place)) items.splice(place, 0, line)
  return items
}

const NOBODY: ReadonlyMap<string, DeclinedPartner> = new Map()

/** The id of a group's heading, for links within the page. */
export function groupAnchor(key: string): string {
  return `group-${key.replace(/[^a-z0-9]+/gi, '-')}`
}

/** What the group is called. */
export function groupHeading({ kind, wish }: ProposalGroup, { t, name }: Wording): string {
  if (kind === 'offer' || wish === null) return t('group.offer.heading')
  return t(`group.${wish.kind}.heading`, { title: name(wish.title) })
}

/** Why the group is there: a posted need in its own figures, or plainly what it was inferred from. */
function whyWords({ wish, products }: ProposalGroup, wording: Wording): string {
  const { t, name, list } = wording
  const from = list(products.map((product) => `“${name(product.name)}”`))
  if (wish === null) return t('group.offer.why', { products: from })
  if (wish.kind !== 'need') return t(`group.${wish.kind}.why`, { products: from, title: name(wish.title) })
  const parts = [t('group.need.why', { date: wording.day(wish.expiresOn ?? '') })]
  if (wish.quantity) parts.push(t('group.need.quantity', { amount: wording.amount(wish.quantity) }))
  if (wish.requiredCertificates.length > 0) {
    const labels = wish.requiredCertificates.map((code) => wording.labels.certificates[code] ?? code)
    parts.push(t('group.need.certificates', { list: list(labels) }))
  }
  return parts.join(' ')
}

/** How many came near and what they lack, so that an empty or short list is no riddle. */
function NearMisses({ group }: { group: ProposalGroup }) {
  const t = useTranslations('proposals.group.excluded')
  const { certificateValid = 0, capacityEnough = 0 } = group.excluded
  if (certificateValid + capacityEnough === 0) return null
  return (
    <Muted as="div">
      {certificateValid > 0 ? <p>{t('certificateValid', { count: certificateValid })}</p> : null}
      {capacityEnough > 0 ? <p>{t('capacityEnough', { count: capacityEnough })}</p> : null}
    </Muted>
  )
}

function NobodyFits({
  group,
  wording,
  clearPath,
}: {
  group: ProposalGroup
  wording: Wording
  clearPath: string | null
}) {
  const { t, name } = wording
  if (clearPath !== null) {
    return (
      <EmptyState
        level={3}
        icon={SearchX}
        title={t('empty.filtered.title')}
        actions={
          <ButtonLink to={clearPath} variant="secondary">
            {t('empty.filtered.action')}
          </ButtonLink>
        }
      >
        {t('empty.filtered.text')}
      </EmptyState>
    )
  }
  const title = group.wish && name(group.wish.title)
  const search = title === null ? '/search' : `/search?q=${encodeURIComponent(title)}`
  return (
    <EmptyState
      level={3}
      icon={SearchX}
      title={t('empty.group.title')}
      actions={
        <ButtonLink to={search} variant="secondary">
          {title === null ? t('empty.group.actionAll') : t('empty.group.action', { title })}
        </ButtonLink>
      }
    >
      {t('empty.group.text')}
    </EmptyState>
  )
}
