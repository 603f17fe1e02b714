import { useFormatter, useTranslations } from 'use-intl'

import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { DemonstrationLabel } from '#app/ui/demonstration-label.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { Monogram } from '#app/ui/monogram.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { ReasonList, type Reason as ShownReason } from '#app/ui/reason-list.tsx'
import { RecognisedSeal } from '#app/ui/recognised-seal.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { WeightBar } from '#app/ui/weight-bar.tsx'

import { PartnerFeedback } from '../feedback/partner-feedback.view.tsx'
import { MeetingLink } from '../feedback/meeting-link.view.tsx'
import { useFeedback } from '../feedback/feedback-context.ts'
import type { IsoDate } from '../engine/proposal.ts'
import type { Gap, Reason } from '../engine/reason.ts'
import type { ProposedPartner } from '../finding/proposals.ts'
import { gapWords, reasonSentence, sourceWords } from './reason-sentence.view.tsx'
import { foremost, isInForce } from '../engine/recognition-standing.ts'
import { RULE_ICONS } from './rule-icons.view.tsx'
import type { Wording } from './wording.view.tsx'

/** Reasons and gaps that are read without a click. */
const REASONS_SHOWN = 3
const GAPS_SHOWN = 1

/** One proposed partner: who, how well it fits, why, what is missing, and what to do next. */
export function PartnerCard({
  partner,
  day,
  wording,
  group,
}: {
  partner: ProposedPartner
  day: IsoDate
  wording: Wording
  /** The key of the group in which it stands. */
  group: string
}) {
  const t = useTranslations('proposals.partner')
  const meeting = useFeedback()?.feedback.meetings[partner.id]
  const name = wording.name(partner.name)
  const points = usePoints(partner, wording)
  const reasons = partner.reasons.map((reason) =>
    shownReason(reason, partner, wording, points(reason.contribution)),
  )
  const gaps = partner.gaps.map((gap) => shownGap(gap, wording))
  const first = [...reasons.slice(0, REASONS_SHOWN), ...gaps.slice(0, GAPS_SHOWN)]
  const rest = [...reasons.slice(REASONS_SHOWN), ...gaps.slice(GAPS_SHOWN)]
  return (
    <Card as="article" className="flex flex-col gap-5">
      <PartnerHead partner={partner} day={day} name={name} wording={wording} />
      <ReasonList label={t('reasons', { name })} reasons={first} />
      {rest.length > 0 ? (
        <Disclosure summary={t('moreReasons', { reasons: reasons.length, gaps: gaps.length })}>
          <ReasonList label={t('further', { name })} reasons={rest} />
        </Disclosure>
      ) : null}
      <div className="mt-auto flex flex-wrap items-center gap-3">
        {meeting ? (
          <MeetingLink meeting={meeting} name={name} />
        ) : partner.reachable ? (
          <ButtonLink to={meetingPath(partner)}>{labelled(t('meet'), name)}</ButtonLink>
        ) : null}
        <ButtonLink to={`/enterprises/${partner.slug}`} variant="secondary">
          {labelled(t('view'), name)}
        </ButtonLink>
        {partner.reachable ? null : <Muted className="basis-60">{t('unreachable')}</Muted>}
      </div>
      <PartnerFeedback
        partner={{ id: partner.id, slug: partner.slug, name }}
        group={group}
        weights={partner.weights}
      />
    </Card>
  )
}

function PartnerHead({
  partner,
  day,
  name,
  wording,
}: {
  partner: ProposedPartner
  day: IsoDate
  name: string
  wording: Wording
}) {
  const t = useTranslations('proposals.partner')
  const site = useTranslations('site')
  const format = useFormatter()
  const [main, ...others] = partner.places.map((place) => wording.place(place))
  const score = format.number(partner.score, { style: 'percent' })
  return (
    <div className="flex items-start gap-4">
      <Monogram name={partner.shortName ?? name} />
      <div className="min-w-0 flex-1">
        <div className="mb-1 flex flex-wrap items-center gap-2 empty:hidden">
          <Seal partner={partner} day={day} wording={wording} />
          {partner.origin === 'demonstration' ? <DemonstrationLabel label={site('demonstration')} /> : null}
        </div>
        <Heading level={3}>
          <TextLink to={`/enterprises/${partner.slug}`}>{name}</TextLink>
        </Heading>
        <Muted>
          {[main, others.length > 0 ? t('alsoIn', { places: wording.list(others) }) : null]
            .filter(Boolean)
            .join(' · ')}
        </Muted>
      </div>
      <div className="w-16 flex-none text-right">
        <span className="tabular-nums text-xl font-semibold" aria-hidden>
          {score}
        </span>
        <WeightBar weight={partner.score} label={t('score', { score })} className="mt-1 w-full" />
      </div>
    </div>
  )
}

function Seal({ partner, day, wording }: { partner: ProposedPartner; day: IsoDate; wording: Wording }) {
  const t = useTranslations('proposals.partner')
  const recognition = foremost(partner.recognitions, day)
  if (!recognition) return null
  const { yearTo, decisionNumber, decisionDate, validTo, sourceUrl } = recognition
  const lapsed = !isInForce(recognition, day)
  const validity = lapsed
    ? t('sealLapsed')
    : validTo
      ? t('sealUntil', { date: wording.day(validTo) })
      : t('sealUnknown')
  return (
    <RecognisedSeal
      year={yearTo}
      label={t('seal', { year: String(yearTo) })}
      title={t('sealTitle')}
      facts={[
        { label: t('sealYear'), value: yearTo },
        { label: t('sealDecision'), value: decisionNumber ?? t('sealUnknown') },
        ...(decisionDate ? [{ label: t('sealDecisionDate'), value: wording.day(decisionDate) }] : []),
        { label: t('sealValidity'), value: validity },
      ]}
      {...(sourceUrl ? { source: { label: t('sealSource'), href: sourceUrl } } : {})}
      lapsed={lapsed}
    />
  )
}

/** Contributions in points out of a hundred, to one decimal. */
function usePoints(partner: ProposedPartner, { t, number }: Wording): (contribution: number) => string {
  const score = number(partner.score * 100)
  return (contribution) => t('partner.contribution', { points: number(contribution * 100), score })
}

function shownReason(
  reason: Reason,
  partner: ProposedPartner,
  wording: Wording,
  weightLabel: string,
): ShownReason {
  const source = sourceWords(reason, wording)
  const { url } = reason.source
  return {
    key: reason.rule,
    icon: RULE_ICONS[reason.rule],
    sentence: reasonSentence(reason, wording),
    evidence: url ? (
      <>
        {source} ·{' '}
        <TextLink href={url} externalLabel={wording.t('source.external')}>
          {wording.t('source.link')}
        </TextLink>
      </>
    ) : (
      source
    ),
    weight: reason.contribution / (partner.reasons[0]?.contribution ?? 1),
    weightLabel,
  }
}

function shownGap(gap: Gap, wording: Wording): ShownReason {
  const { fact, remedy } = gapWords(gap, wording)
  return {
    key: `${gap.rule} ${gap.howToClose}`,
    icon: RULE_ICONS[gap.rule],
    sentence: fact,
    remedy,
    gap: true,
    weight: 0,
    weightLabel: wording.t('partner.missing'),
  }
}

/** The button's words, and for those who cannot see the card the name it belongs to. */
function labelled(words: string, name: string) {
  return (
    <>
      {words}
      <span className="sr-only"> – {name}</span>
    </>
  )
}

/** Where a meeting is asked for, with the need and the product that it is about. */
function meetingPath({ slug, about }: ProposedPartner): string {
  const query = new URLSearchParams({ enterprise: slug, proposal: '1' })
  if (about.wish.kind === 'need') query.set('need', about.wish.id)
  // A process has no page of its own.
  if (about.product.slug) query.set('product', about.product.slug)
  return `/meetings/new?${query.toString()}`
}
