import Video from 'lucide-react/icons/video'
import { useTranslations } from 'use-intl'

import { ButtonLink } from '#app/ui/button-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { useSpan, useSpanIn } from '#app/ui/use-moment.ts'
import { useNow } from '#app/ui/use-now.ts'
import { useZoneName } from '#app/ui/use-zone-name.ts'

import type { MeetingDetail } from '../page/read-meeting.server.ts'

/** Before an agreed meeting: when it is for both sides, how long until then, and the way into the video call. */
export function MeetingRoom({
  meeting,
  span,
  timeZone,
}: {
  meeting: MeetingDetail
  span: { startsAt: Date; endsAt: Date }
  timeZone: string
}) {
  const t = useTranslations('meetings')
  const spanText = useSpan()
  const spanIn = useSpanIn()
  const zoneName = useZoneName()
  const { partnerZone, videoRoom } = meeting
  return (
    <Card className="border-accent/50 ring-1 ring-accent/20">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <div className="min-w-0">
          <p className="tabular-nums text-lg font-semibold">{spanText(span)}</p>
          <p className="text-sm text-muted">
            {partnerZone && partnerZone !== timeZone
              ? t('detail.theirTime', { when: spanIn(span, partnerZone), zone: zoneName(partnerZone) })
              : zoneName(timeZone)}
          </p>
          <Muted>
            <Until span={span} />
          </Muted>
        </div>
        {videoRoom ? (
          <ButtonLink href={videoRoom} icon={Video}>
            {t('room.join')}
          </ButtonLink>
        ) : meeting.place === 'online' ? (
          <p className="text-sm text-muted">{t('room.none')}</p>
        ) : null}
      </div>
    </Card>
  )
}

function Until({ span }: { span: { startsAt: Date; endsAt: Date } }) {
  const t = useTranslations('meetings.room')
  const now = useNow(20_000)
  if (now === null) return null
  const minutes = Math.ceil((span.startsAt.getTime() - now.getTime()) / 60_000)
  if (minutes <= 0) return <>{now < span.endsAt ? t('running') : t('over')}</>
  if (minutes < 60) return <>{t('inMinutes', { count: minutes })}</>
  const hours = Math.round(minutes / 60)
  return <>{hours < 48 ? t('inHours', { count: hours }) : t('inDays', { count: Math.round(hours / 24) })}</>
}
