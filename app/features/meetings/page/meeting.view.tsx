import type { SubmissionResult } from '@conform-to/react'
import { useTranslations } from 'use-intl'

import { ArcConnector } from '#app/ui/arc-connector.tsx'
import { Container } from '#app/ui/container.tsx'
import { DemonstrationLabel } from '#app/ui/demonstration-label.tsx'
import { Monogram } from '#app/ui/monogram.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PageSection } from '#app/ui/page-section.tsx'

import { FollowUps } from '../afterwards/follow-ups.view.tsx'
import { OutcomeForm } from '../afterwards/outcome-form.view.tsx'
import { BlockAndReport } from '../conversation/block-and-report.view.tsx'
import { ConversationView } from '../conversation/conversation.view.tsx'
import { isAgreed, isPast } from '../meeting.ts'
import { MeetingNotes } from '../notes/meeting-notes.view.tsx'
import type { MeetingNotesPage } from '../notes/read-notes.server.ts'
import { useNameOf } from '../party-name.ts'
import { PeopleOfMeeting } from '../people/people.view.tsx'
import { Preparation } from '../preparation/preparation.view.tsx'
import { MeetingRoom } from '../preparation/meeting-room.view.tsx'
import { RingingNow } from '../ring/ringing-now.view.tsx'
import { StateBadge } from '../state-badge.view.tsx'
import { MeetingAnswers } from './meeting-answers.view.tsx'
import { MeetingFacts } from './meeting-facts.view.tsx'
import { MeetingHistory } from './meeting-history.view.tsx'
import type { MeetingPage } from './read-meeting.server.ts'
import { useSeen } from './use-seen.ts'

export interface MeetingViewProps extends MeetingPage {
  notes: MeetingNotesPage
  answer: SubmissionResult | undefined
}

/** One meeting: what it is about, how it stands, what the reader can do, what is said and noted, and how it came to this. */
export function MeetingView(props: MeetingViewProps) {
  const { meeting, timeZone, answer } = props
  const t = useTranslations('meetings')
  const site = useTranslations('site')
  const nameOf = useNameOf()
  const partner = nameOf(meeting.partner)
  const { startsAt, endsAt } = meeting
  const agreed = isAgreed(meeting.state) && startsAt && endsAt ? { startsAt, endsAt } : null
  useSeen(meeting)
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
      />
      {/* On a phone the facts come before what is written together, and how it came to this comes last. */}
      <div className="grid gap-10 lg:grid-cols-[3fr_2fr] lg:grid-rows-[auto_auto_1fr]">
        <div className="min-w-0 space-y-10">
          <RingingNow meeting={meeting} />
          {agreed ? <MeetingRoom meeting={meeting} span={agreed} timeZone={timeZone} /> : null}
          {isPast(meeting.state) ? <OutcomeForm meeting={meeting} answer={answer} /> : null}
          {meeting.followUps.length > 0 ? <FollowUps meeting={meeting} answer={answer} /> : null}
          <PageSection title={t('detail.purpose')}>
            <p className="max-w-measure whitespace-pre-line">{meeting.purpose}</p>
          </PageSection>
          <MeetingAnswers {...props} />
        </div>
        <aside className="min-w-0 space-y-10 lg:col-start-2 lg:row-span-3 lg:row-start-1">
          <ArcConnector
            from={nameOf(meeting.mine)}
            to={partner}
            label={t('detail.between', { ours: nameOf(meeting.mine), theirs: partner })}
            dashed={!isAgreed(meeting.state) && !isPast(meeting.state)}
          />
          <MeetingFacts meeting={meeting} timeZone={timeZone} />
          <PeopleOfMeeting meeting={meeting} colleagues={props.colleagues} answer={answer} />
        </aside>
        <div className="min-w-0 space-y-10">
          <Preparation meeting={meeting} answer={answer} />
          <MeetingNotes {...props.notes} />
          <ConversationView meeting={meeting} conversation={props.conversation} answer={answer} />
        </div>
        <div className="min-w-0 space-y-10">
          <MeetingHistory meeting={meeting} />
          <BlockAndReport meeting={meeting} conversation={props.conversation} answer={answer} />
        </div>
      </div>
    </Container>
  )
}
