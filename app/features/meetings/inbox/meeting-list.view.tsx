import CalendarDays from 'lucide-react/icons/calendar-days'
import PhoneCall from 'lucide-react/icons/phone-call'
import { useTranslations } from 'use-intl'

import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { CardLink } from '#app/ui/card-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { DemonstrationLabel } from '#app/ui/demonstration-label.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Monogram } from '#app/ui/monogram.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { useMoment, useSpan } from '#app/ui/use-moment.ts'

import { awaitsAnswer, isAgreed, isPast } from '../meeting.ts'
import { useNameOf } from '../party-name.ts'
import type { MeetingSummary } from '../summary.repository.server.ts'
import type { MeetingList } from './list-meetings.server.ts'
import { StateBadge } from '../state-badge.view.tsx'
import { InboxFilter } from './inbox-filter.view.tsx'
import { inboxPath } from './inbox-path.ts'

/** Requests and meetings of the reader's enterprises, under three tabs. */
export function MeetingListView({ list }: { list: MeetingList }) {
  const t = useTranslations('meetings.list')
  const narrowed = list.direction !== null || list.show !== null || list.words !== ''
  return (
    <Container>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <ButtonLink to="/calendar" variant="secondary" icon={CalendarDays}>
              {t('calendar')}
            </ButtonLink>
            <ButtonLink to="/live" variant="secondary" icon={PhoneCall}>
              {t('live')}
            </ButtonLink>
          </>
        }
      />
      <Tabs
        label={t('tabs')}
        tabs={(['open', 'agreed', 'past', 'ended'] as const).map((tab) => ({
          to: inboxPath(list, { tab, page: 1 }),
          label: t(tab),
          count: list.counts[tab],
          current: tab === list.tab,
        }))}
      />
      <InboxFilter list={list} />
      {list.meetings.length === 0 && narrowed ? (
        <EmptyState
          icon={CalendarDays}
          title={t('nothingFits.title')}
          actions={
            <ButtonLink to={`/meetings?tab=${list.tab}`} variant="secondary">
              {t('filter.clear')}
            </ButtonLink>
          }
        >
          {t('nothingFits.text')}
        </EmptyState>
      ) : list.meetings.length === 0 ? (
        <EmptyState
          icon={CalendarDays}
          title={t(`empty.${list.tab}.title`)}
          actions={<ButtonLink to="/partners">{t('empty.action')}</ButtonLink>}
        >
          {t(`empty.${list.tab}.text`)}
        </EmptyState>
      ) : (
        <ul className="mt-6 space-y-4">
          {list.meetings.map((meeting) => (
            <MeetingCard key={meeting.id} meeting={meeting} />
          ))}
        </ul>
      )}
      <div className="mt-8 space-y-6">
        {list.meetings.length > 0 ? (
          <FileLinks to="/meetings/file" search={inboxPath(list, { page: 1 }).split('?')[1] ?? ''} />
        ) : null}
        <Pagination
          label={t('pages')}
          page={list.page}
          pages={list.pages}
          toPage={(page) => inboxPath(list, { page })}
          previousLabel={t('previous')}
          nextLabel={t('next')}
          pageLabel={(page) => t('page', { page })}
        />
      </div>
    </Container>
  )
}

function MeetingCard({ meeting }: { meeting: MeetingSummary }) {
  const t = useTranslations('meetings')
  const site = useTranslations('site')
  const nameOf = useNameOf()
  const spanText = useSpan()
  const momentText = useMoment()
  const partner = nameOf(meeting.partner)
  return (
    <Card as="li" link>
      <div className="flex gap-4">
        <div className="max-sm:hidden">
          <Monogram name={partner} />
        </div>
        <div className="min-w-0 flex-1">
          <div className="flex flex-wrap items-center gap-2">
            <StateBadge {...meeting} />
            {meeting.partner.origin === 'demonstration' ? (
              <DemonstrationLabel label={site('demonstration')} />
            ) : null}
          </div>
          <h2 className="mt-2 text-lg font-semibold">
            <CardLink to={`/meetings/${meeting.id}`}>
              {meeting.side === 'requester' ? t('to', { name: partner }) : t('from', { name: partner })}
            </CardLink>
          </h2>
          <p className="mt-1 line-clamp-2 text-muted">{meeting.purpose}</p>
          <p className="mt-3 text-sm text-muted">
            {meeting.startsAt && meeting.endsAt && (isAgreed(meeting.state) || isPast(meeting.state)) ? (
              <span className="font-medium text-ink">
                {spanText({ startsAt: meeting.startsAt, endsAt: meeting.endsAt })} ·{' '}
                {t(`place.${meeting.place}`)}
              </span>
            ) : awaitsAnswer(meeting.state) ? (
              t('answerBefore', { when: momentText(meeting.expiresAt) })
            ) : meeting.state === 'waiting' && meeting.waitingSince ? (
              t('line.since', { when: momentText(meeting.waitingSince) })
            ) : (
              momentText(meeting.updatedAt)
            )}
          </p>
        </div>
      </div>
    </Card>
  )
}
