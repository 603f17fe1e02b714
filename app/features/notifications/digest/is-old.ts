import type { NotificationKind } from '../notification.ts'
import { awaitsAnswerOf } from '../standing.ts'

/** What asks for an answer: nothing once it was given, or once something else is on offer. */
const ASKING: ReadonlySet<NotificationKind> = new Set([
  'requested',
  'ringMissed',
  'countered',
  'rescheduling',
  'offered',
])

/** Whether a notification asks for something that nobody has to do any more, so that a digest leaves it out. */
export function isOld(
  { kind, version, side }: { kind: NotificationKind; version: number; side: 'requester' | 'responder' },
  meeting: { state: string; turn: string; offerVersion: number },
): boolean {
  if (kind === 'held') return meeting.state !== 'held'
  if (!ASKING.has(kind)) return false
  return !awaitsAnswerOf(side, meeting, version)
}
