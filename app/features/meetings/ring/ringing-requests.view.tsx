import { useState } from 'react'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { RingingCard } from '#app/ui/ringing-card.tsx'
import { useLocation, usePath } from '#app/ui/router.ts'
import { useHydrated } from '#app/ui/use-hydrated.ts'
import { useMoment, useSpan } from '#app/ui/use-moment.ts'

import { useMeetingCommand } from '../page/use-meeting-command.ts'
import { useNameOf } from '../party-name.ts'
import type { WaitingMeetings } from './read-waiting.server.ts'
import { type RingWishes, useRingSignals } from './ring-signals.ts'
import { useSecondsLeft } from './seconds-left.ts'
import { useTabCount } from './tab-count.ts'

type Waiting = WaitingMeetings['newest'][number]

/**
 * Rings for a request that has just come in. What waited before the page was opened is counted in the header but does
 * not ring; a request put aside does not ring again until it changes.
 */
export function RingingRequests({ waiting, wishes }: { waiting: WaitingMeetings; wishes: RingWishes }) {
  const hydrated = useHydrated()
  const { pathname } = useLocation()
  const [quiet, setQuiet] = useState(() => new Set(waiting.newest.filter(({ fresh }) => !fresh).map(keyOf)))
  const ringing = waiting.newest.find(
    (meeting) => !quiet.has(keyOf(meeting)) && !pathname.endsWith(meeting.id),
  )
  useTabCount(waiting.total)
  if (!hydrated || !ringing) return null
  return (
    <Ringing
      key={keyOf(ringing)}
      meeting={ringing}
      wishes={wishes}
      onLater={() => setQuiet(new Set([...quiet, keyOf(ringing)]))}
    />
  )
}

/** A request that rings for now rings on when somebody opens it; anything else that changes rings anew. */
function keyOf(meeting: Waiting): string {
  return meeting.ringUntil ? `${meeting.id}:now` : `${meeting.id}:${meeting.version}`
}

function Ringing({
  meeting,
  wishes,
  onLater,
}: {
  meeting: Waiting
  wishes: RingWishes
  onLater: () => void
}) {
  const t = useTranslations('ringing')
  const spanText = useSpan()
  const momentText = useMoment()
  const partner = useNameOf()(meeting.partner)
  const left = useSecondsLeft(meeting.ringUntil)
  const live = meeting.ringUntil !== null && left !== 0
  const first = meeting.offered.find(({ now }) => (live ? now : !now))
  useRingSignals(wishes, {
    title: live ? t('nowTitle') : t('title'),
    text: partner,
    to: `/meetings/${meeting.id}`,
    until: meeting.ringUntil,
  })
  return (
    <div className="fixed inset-x-4 bottom-4 z-40 sm:right-6 sm:left-auto sm:w-[28rem]">
      <RingingCard
        announcement={t(live ? 'nowAnnouncement' : 'announcement', { name: partner })}
        title={titleOf()}
        from={
          <p className="font-medium">
            {partner}
            {meeting.partnerPerson ? (
              <span className="block text-sm font-normal text-muted">{meeting.partnerPerson}</span>
            ) : null}
          </p>
        }
        when={!live && first ? spanText(first) : undefined}
        remaining={
          live && left !== null
            ? t('left', { count: left })
            : t('answerBefore', { when: momentText(meeting.expiresAt) })
        }
        actions={<RingActions meeting={meeting} timeId={first?.id} live={live} onLater={onLater} />}
      >
        <p className="line-clamp-3">{meeting.purpose}</p>
      </RingingCard>
    </div>
  )

  function titleOf() {
    if (live) return t('nowTitle')
    if (meeting.state === 'rescheduling') return t('rescheduleTitle')
    if (meeting.state === 'offered') return t('offerTitle')
    return t(meeting.state === 'countered' ? 'counterTitle' : 'title')
  }
}

function RingActions({
  meeting,
  timeId,
  live,
  onLater,
}: {
  meeting: Waiting
  timeId: string | undefined
  live: boolean
  onLater: () => void
}) {
  const t = useTranslations('ringing')
  const path = usePath()
  const { onSubmit, busy } = useMeetingCommand({ open: live })
  return (
    <>
      {timeId ? (
        <form
          method="post"
          action={path(`/meetings/${meeting.id}`)}
          onSubmit={onSubmit}
          className="max-sm:flex max-sm:flex-col"
        >
          <input type="hidden" name="intent" value="accept" />
          <input type="hidden" name="meetingId" value={meeting.id} />
          <input type="hidden" name="version" value={meeting.version} />
          <input type="hidden" name="timeId" value={timeId} />
          <Button type="submit" busy={busy} busyLabel={t('busy')}>
            {live ? t('acceptNow') : t('accept')}
          </Button>
        </form>
      ) : null}
      <ButtonLink to={`/meetings/${meeting.id}`} variant="secondary">
        {t('open')}
      </ButtonLink>
      <Button variant="quiet" onClick={onLater}>
        {t('later')}
      </Button>
    </>
  )
}
