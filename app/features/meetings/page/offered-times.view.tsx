import CalendarCheck from 'lucide-react/icons/calendar-check'
import Video from 'lucide-react/icons/video'
import { useTranslations } from 'use-intl'

import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Form } from '#app/ui/router.ts'
import { useMoment, useSpan, useSpanIn } from '#app/ui/use-moment.ts'
import { useZoneName } from '#app/ui/use-zone-name.ts'

import { MeetingSubject } from './meeting-subject.view.tsx'
import type { MeetingDetail } from './read-meeting.server.ts'
import { useMeetingCommand } from './use-meeting-command.ts'

/** The times now on offer, each with what it is for the other side, and whether it is still free. */
export function OfferedTimes({
  meeting,
  timeZone,
  canAccept,
}: {
  meeting: MeetingDetail
  timeZone: string
  canAccept: boolean
}) {
  const t = useTranslations('meetings.answer')
  const shown = meeting.offered.filter(({ now }) => !now || meeting.ringUntil !== null)
  if (shown.length === 0) return <p className="text-muted">{t('noTimes')}</p>
  return (
    <ul className="space-y-3">
      {shown.map((time) => (
        <OfferedTime key={time.id} time={time} meeting={meeting} timeZone={timeZone} canAccept={canAccept} />
      ))}
    </ul>
  )
}

function OfferedTime({
  time,
  meeting,
  timeZone,
  canAccept,
}: {
  time: MeetingDetail['offered'][number]
  meeting: MeetingDetail
  timeZone: string
  canAccept: boolean
}) {
  const t = useTranslations('meetings.answer')
  const spanText = useSpan()
  const spanIn = useSpanIn()
  const zoneName = useZoneName()
  const momentText = useMoment()
  const { onSubmit, busy } = useMeetingCommand()
  const words = time.now ? t('now') : spanText(time)
  const { partnerZone } = meeting
  return (
    <Card as="li">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <div className="min-w-0">
          <p className="tabular-nums font-medium">{words}</p>
          {!time.now && partnerZone && partnerZone !== timeZone ? (
            <p className="text-sm text-muted">
              {t('theirs', { when: spanIn(time, partnerZone), zone: zoneName(partnerZone) })}
            </p>
          ) : null}
          {time.free && time.heldUntil && !time.now ? (
            <p className="text-sm text-muted">{t('held', { when: momentText(time.heldUntil) })}</p>
          ) : null}
        </div>
        {!time.free ? <Badge tone="neutral">{t('notFree')}</Badge> : null}
        {canAccept && time.free ? (
          <Form method="post" onSubmit={onSubmit}>
            <MeetingSubject meeting={meeting} intent="accept" />
            <input type="hidden" name="timeId" value={time.id} />
            <Button
              type="submit"
              icon={time.now ? Video : CalendarCheck}
              busy={busy}
              busyLabel={t('busy')}
              aria-label={time.now ? t('acceptNow') : t('acceptAt', { when: words })}
            >
              {time.now ? t('acceptNow') : t('accept')}
            </Button>
          </Form>
        ) : null}
      </div>
    </Card>
  )
}
