import UsersRound from 'lucide-react/icons/users-round'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'

import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { DemonstrationLabel } from '#app/ui/demonstration-label.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import type { Feedback } from '../feedback/choice.ts'
import { FeedbackNotice } from '../feedback/feedback-notice.view.tsx'
import type { FeedbackNotice as Notice } from '../feedback/feedback-path.ts'
import { FeedbackProvider } from '../feedback/feedback-provider.view.tsx'
import { DismissedMatters } from '../feedback/inferred-actions.view.tsx'
import { useFreshProposals } from '../feedback/use-fresh-proposals.ts'
import type { Labels } from './labels.ts'
import { PartnerFilters } from './partner-filters.view.tsx'
import { partnersPath, type AskingEnterprise } from './partners-path.ts'
import { groupAnchor, groupHeading, ProposalGroupView } from './proposal-group.view.tsx'
import type { Proposals } from '../finding/proposals.ts'
import { useWording, type Wording } from './wording.view.tsx'

export interface PartnersViewProps {
  proposals: Proposals
  /** Names of all codes in the proposals, in the page's language. */
  labels: Labels
  /** The enterprises that the reader acts for; with more than one the page offers a choice. */
  enterprises?: readonly AskingEnterprise[]
  /** What the enterprise has said of the partners on the page; without it nothing can be said there. */
  feedback?: Feedback
  notice?: Notice | null
}

/** "Partners for you": for each matter of an enterprise the partners that fit, and why. */
export function PartnersView({
  proposals,
  labels,
  enterprises = [],
  feedback,
  notice = null,
}: PartnersViewProps) {
  const t = useTranslations('proposals')
  const site = useTranslations('site')
  const choices = useTranslations('partnerChoices')
  const wording = useWording(labels)
  const { enterprise, groups, filter } = proposals
  const name = wording.name(enterprise.name)
  const isFiltered = Boolean(filter.province ?? filter.country ?? filter.certificate)
  const clearPath = isFiltered ? partnersPath(proposals, enterprises, { withoutFilters: true }) : null
  const pathOf = (about: string | null) => partnersPath(proposals, enterprises, { about })
  const choicesPath =
    enterprises.length > 1 ? `/partners/choices?enterprise=${enterprise.id}` : '/partners/choices'
  useFreshProposals(useMemo(() => watchedOf(proposals), [proposals]))
  const page = (
    <Container className="pb-16">
      <PageHeader
        title={t('title')}
        actions={
          <>
            <TextLink to="/live">{t('live')}</TextLink>
            <TextLink to={choicesPath}>{choices('open')}</TextLink>
          </>
        }
        marks={
          enterprise.origin === 'demonstration' ? <DemonstrationLabel label={site('demonstration')} /> : null
        }
        lead={t('lead', { name })}
      />
      {groups.length === 0 ? (
        <div className="space-y-6">
          <EmptyState
            icon={UsersRound}
            title={t('empty.nothing.title')}
            actions={
              <ButtonLink to={`/enterprises/${enterprise.slug}`}>{t('empty.nothing.action')}</ButtonLink>
            }
          >
            {t('empty.nothing.text')}
          </EmptyState>
          <DismissedMatters dismissed={proposals.dismissed} nameOf={wording.name} />
        </div>
      ) : (
        <div className="grid gap-8 lg:grid-cols-[15rem_minmax(0,1fr)] lg:gap-10">
          <aside className="space-y-6 lg:sticky lg:top-20 lg:self-start">
            <PartnerFilters proposals={proposals} labels={labels} enterprises={enterprises} />
            <Contents proposals={proposals} wording={wording} />
          </aside>
          <div className="min-w-0 space-y-14">
            <FeedbackNotice notice={notice} />
            {groups.map((group) => (
              <ProposalGroupView
                key={group.key}
                group={group}
                day={proposals.day}
                wording={wording}
                morePath={groups.length > 1 ? pathOf(group.key) : null}
                clearPath={clearPath}
                slug={enterprise.slug}
                dismissed={proposals.dismissed.some(({ key }) => key === group.key)}
              />
            ))}
            <OtherMatters proposals={proposals} wording={wording} pathOf={pathOf} />
            <DismissedMatters dismissed={proposals.dismissed} nameOf={wording.name} />
            <FileLinks
              to="/partners/file"
              search={partnersPath(proposals, enterprises).split('?')[1] ?? ''}
            />
          </div>
        </div>
      )}
    </Container>
  )
  if (!feedback) return page
  return (
    <FeedbackProvider feedback={feedback} enterpriseId={enterprise.id} groups={groups}>
      {page}
    </FeedbackProvider>
  )
}

/** What the page rests on: when one of these changes, the proposals may. */
function watchedOf({ enterprise, groups, codes }: Proposals) {
  const partners = groups.flatMap((group) => group.partners.map(({ id }) => id))
  return { enterprises: new Set([enterprise.id, ...partners]), codes: new Set(codes) }
}

/** The groups of the page. On a phone the page itself is the list. */
function Contents({ proposals, wording }: { proposals: Proposals; wording: Wording }) {
  const { t } = wording
  return (
    <nav aria-label={t('contents')} className="text-sm max-lg:hidden">
      <Heading level={2} look="label">
        {t('contents')}
      </Heading>
      <ul className="mt-2 space-y-1.5">
        {proposals.groups.map((group) => (
          <li key={group.key}>
            <a className="rounded-xs text-link" href={`#${groupAnchor(group.key)}`}>
              {groupHeading(group, wording)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Matters that have a page of their own, and the way back to all. */
function OtherMatters({
  proposals,
  wording: { t, name },
  pathOf,
}: {
  proposals: Proposals
  wording: Wording
  pathOf: (about: string | null) => string
}) {
  const { others, about } = proposals
  if (about !== null) {
    return (
      <p>
        <TextLink to={pathOf(null)}>{t('group.all')}</TextLink>
      </p>
    )
  }
  if (others.length === 0) return null
  return (
    <section>
      <Heading level={2} look="part">
        {t('group.others')}
      </Heading>
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
        {others.map((other) => (
          <li key={other.key}>
            <TextLink to={pathOf(other.key)}>
              {other.title ? name(other.title) : t('group.offer.heading')}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
