import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { RingingCard } from '#app/ui/ringing-card.tsx'
import { useLocation, usePath } from '#app/ui/router.ts'
import { useHydrated } from '#app/ui/use-hydrated.ts'

import { useMomentText, useSpanText } from '../meeting-time.ts'
import { useNameOf } from '../party-name.ts'
import type { WaitingMeetings } from '../read-meetings.server.ts'
import { useMeetingCommand } from '../page/use-meeting-command.ts'

type Waiting = WaitingMeetings['newest'][number]

/**
 * Rings for a request that has just come in. What waited before the page was opened is counted in the header but does
 * not ring; a request put aside does not ring again until it changes.
 */
export function RingingRequests({ waiting }: { waiting: WaitingMeetings }) {
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
      onLater={() => setQuiet(new Set([...quiet, keyOf(ringing)]))}
    />
  )
}

function keyOf(meeting: Waiting): string {
  return `${meeting.id}:${meeting.version}`
}

function Ringing({ meeting, onLater }: { meeting: Waiting; onLater: () => void }) {
  const t = useTranslations('meetings')
  const path = usePath()
  const spanText = useSpanText()
  const momentText = useMomentText()
  const { onSubmit, busy } = useMeetingCommand()
  const partner = useNameOf()(meeting.partner)
  const first = meeting.offered[0]
  return (
    <div className="fixed inset-x-4 bottom-4 z-40 sm:right-6 sm:left-auto sm:w-[28rem]">
      <RingingCard
        announcement={t('ring.announcement', { name: partner })}
        title={t(meeting.state === 'countered' ? 'ring.counterTitle' : 'ring.title')}
        from={<p className="font-medium">{partner}</p>}
        when={first ? spanText(first) : undefined}
        remaining={t('answerBefore', { when: momentText(meeting.expiresAt) })}
        actions={
          <>
            {first ? (
              <form
                method="post"
                action={path(`/meetings/${meeting.id}`)}
                onSubmit={onSubmit}
                className="max-sm:flex max-sm:flex-col"
              >
                <input type="hidden" name="intent" value="accept" />
                <input type="hidden" name="meetingId" value={meeting.id} />
                <input type="hidden" name="version" value={meeting.version} />
                <input type="hidden" name="timeId" value={first.id} />
                <Button type="submit" busy={busy} busyLabel={t('answer.busy')}>
                  {t('answer.accept')}
                </Button>
              </form>
            ) : null}
            <ButtonLink to={`/meetings/${meeting.id}`} variant="secondary">
              {t('ring.open')}
            </ButtonLink>
            <Button variant="quiet" onClick={onLater}>
              {t('ring.later')}
            </Button>
          </>
        }
      >
        <p className="line-clamp-3">{meeting.purpose}</p>
      </RingingCard>
    </div>
  )
}

/** Shows the number of waiting requests in the tab's title, where people see it while they work elsewhere. */
function useTabCount(count: number): void {
  const t = useTranslations('meetings.ring')
  useEffect(() => {
    const bare = () => document.title.replace(/^\(\d+\) /, '')
    const show = () => {
      const wanted = t('tab', { count, title: bare() })
      if (document.title !== wanted) document.title = wanted
    }
    show()
    // Every page sets its own title; the count is put before each of them.
    const observer = new MutationObserver(show)
    observer.observe(document.head, { subtree: true, childList: true, characterData: true })
    return () => {
      observer.disconnect()
      document.title = bare()
    }
  }, [count, t])
}
