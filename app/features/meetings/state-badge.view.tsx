import { useTranslations } from 'use-intl'

import { Badge, type BadgeTone } from '#app/ui/badge.tsx'

import { isOpen, type MeetingSide, type MeetingState } from './meeting.ts'

const TONES: Record<MeetingState, BadgeTone> = {
  requested: 'info',
  countered: 'info',
  accepted: 'accent',
  declined: 'neutral',
  cancelled: 'neutral',
  expired: 'neutral',
}

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
  if (isOpen(state) && turn === side) return <Badge tone="warning">{t('yourTurn')}</Badge>
  return <Badge tone={TONES[state]}>{isOpen(state) ? t('theirTurn') : t(`state.${state}`)}</Badge>
}
