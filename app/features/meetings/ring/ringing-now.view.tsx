import { useTranslations } from 'use-intl'

import { Alert } from '#app/ui/alert.tsx'

import type { MeetingDetail } from '../page/read-meeting.server.ts'
import { useSecondsLeft } from './seconds-left.ts'

/** For the side that asked for a meeting now: it rings there, and how long it still will. */
export function RingingNow({ meeting }: { meeting: MeetingDetail }) {
  const t = useTranslations('meetings.ringing')
  const left = useSecondsLeft(meeting.ringUntil)
  if (meeting.side !== 'requester') return null
  if (meeting.ringUntil && left !== 0)
    return (
      <Alert tone="info" word={t('word')} title={t('title')} live>
        {left === null ? null : <span className="tabular-nums">{t('left', { count: left })} </span>}
        {t('text')}
      </Alert>
    )
  const missed = meeting.steps.at(-1)?.kind === 'ringMissed' || meeting.ringUntil !== null
  if (!missed || !['requested', 'seen'].includes(meeting.state)) return null
  return (
    <Alert tone="info" word={t('word')} title={t('missed')} live>
      {t('missedText')}
    </Alert>
  )
}
