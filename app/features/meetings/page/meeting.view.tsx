import type { SubmissionResult } from '@conform-to/react'
import { useTranslations } from 'use-intl'

import { ArcConnector } from '#app/ui/arc-connector.tsx'
import { Card } from '#app/ui/card.tsx'
import { Container } from '#app/ui/container.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { DemonstrationLabel } from '#app/ui/demonstration-label.tsx'
import { FactRow } from '#app/ui/fact-row.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { Monogram } from '#app/ui/monogram.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Link } from '#app/ui/router.ts'

import { MeetingAnswers } from './meeting-answers.view.tsx'
import { MeetingHistory } from './meeting-history.view.tsx'
import { useMomentText, useSpanText, useZoneName } from '../meeting-time.ts'
import { isOpen } from '../meeting.ts'
import { useNameOf } from '../party-name.ts'
import type { MeetingDetail } from '../read-meetings.server.ts'
import { StateBadge } from '../state-badge.view.tsx'

export interface MeetingViewProps {
  meeting: MeetingDetail
  timeZone: string
  /** Earliest wall-clock time that can be proposed, and first suggestions. */
  earliest: string
  suggested: string[]
  answer: SubmissionResult | undefined
}

/** One meeting: what it is about, how it stands, what the reader can do, and how it came to this. */
export function MeetingView(props: MeetingViewProps) {
  const { meeting, timeZone } = props
  const t = useTranslations('meetings')
  const site = useTranslations('site')
  const nameOf = useNameOf()
  const spanText = useSpanText()
  const momentText = useMomentText()
  const zoneName = useZoneName()
  const partner = nameOf(meeting.partner)
  const agreed =
    meeting.state === 'accepted' && meeting.startsAt && meeting.endsAt
      ? { startsAt: meeting.startsAt, endsAt: meeting.endsAt }
      : null
  return (
    <Container>
      <PageHeader
        breadcrumb={[{ to: '/meetings', label: t('detail.back') }, { label: partner }]}
        breadcrumbLabel={site('breadcrumb')}
        title={t('with', { name: partner })}
        picture={<Monogram name={partner} size="large" />}
        marks={
          <>
            <StateBadge {...meeting} />
            {meeting.partner.origin === 'demonstration' ? (
              <DemonstrationLabel label={site('demonstration')} />
            ) : null}
          </>
        }
        lead={agreed ? spanText(agreed) : undefined}
      />
      <div className="grid gap-10 lg:grid-cols-[3fr_2fr]">
        <div className="min-w-0 space-y-10">
          <section>
            <Heading level={2}>{t('detail.purpose')}</Heading>
            <p className="mt-3 max-w-measure whitespace-pre-line">{meeting.purpose}</p>
          </section>
          <MeetingAnswers {...props} />
        </div>
        <aside className="min-w-0 space-y-10">
          <ArcConnector
            from={nameOf(meeting.mine)}
            to={partner}
            label={t('detail.between', { ours: nameOf(meeting.mine), theirs: partner })}
            dashed={meeting.state !== 'accepted'}
          />
          <Card>
            <Heading level={2} look="part">
              {t('detail.facts')}
            </Heading>
            <DefinitionList className="mt-4">
              <FactRow term={t('detail.partner')}>
                <Link
                  to={`/enterprises/${meeting.partner.slug}`}
                  className="text-accent underline underline-offset-4"
                >
                  {partner}
                </Link>
              </FactRow>
              {meeting.partnerPerson ? (
                <FactRow term={t('detail.representative')}>{meeting.partnerPerson}</FactRow>
              ) : null}
              <FactRow term={t('detail.ours')}>{nameOf(meeting.mine)}</FactRow>
              {meeting.product ? (
                <FactRow term={t('about')}>
                  <Link
                    to={`/products/${meeting.product.slug}`}
                    className="text-accent underline underline-offset-4"
                  >
                    {nameOf(meeting.product)}
                  </Link>
                </FactRow>
              ) : null}
              <FactRow term={t('place.label')}>{t(`place.${meeting.place}`)}</FactRow>
              {agreed ? (
                <FactRow term={t('detail.agreedTime')} provenance={zoneName(timeZone)}>
                  {spanText(agreed)}
                </FactRow>
              ) : null}
              {isOpen(meeting.state) ? (
                <FactRow term={t('state.requested')}>
                  {t('answerBefore', { when: momentText(meeting.expiresAt) })}
                </FactRow>
              ) : null}
            </DefinitionList>
          </Card>
          <MeetingHistory meeting={meeting} />
        </aside>
      </div>
    </Container>
  )
}
