import { useTranslations } from 'use-intl'

import { Badge, type BadgeTone } from '#app/ui/badge.tsx'

import { awaitsAnswer, type MeetingSide, type MeetingState } from './meeting.ts'

const TONES: Record<MeetingState, BadgeTone> = {
  requested: 'info',
  seen: 'info',
  countered: 'info',
  waiting: 'neutral',
  offered: 'info',
  accepted: 'accent',
  rescheduling: 'accent',
  declined: 'neutral',
  cancelled: 'neutral',
  expired: 'neutral',
  held: 'warning',
  kept: 'accent',
  missed: 'neutral',
  rated: 'accent',
}

/** States that tell the reader more than that the other side has to answer. */
const SAID_AS_IT_IS: ReadonlySet<MeetingState> = new Set(['seen', 'offered'])

/** How a meeting stands, from the reader's side: an open one says whose turn it is. */
export function StateBadge({
  state,
  turn,
  side,
}: {
  state: MeetingState
  turn: MeetingSide
  side: MeetingSide
}) {
  const t = useTranslations('meetings')
  if (awaitsAnswer(state) && turn === side) return <Badge tone="warning">{t('yourTurn')}</Badge>
  const theirs = awaitsAnswer(state) && !SAID_AS_IT_IS.has(state)
  return <Badge tone={TONES[state]}>{theirs ? t('theirTurn') : t(`state.${state}`)}</Badge>
}
