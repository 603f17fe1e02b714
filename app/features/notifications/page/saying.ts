import type { NotificationKind } from '../notification.ts'

/** Which sentence of `notifications.told` says a notification to a reader. */
export type Saying =
  | Exclude<NotificationKind, `reminder${string}`>
  | 'reminder'
  | 'ringUnanswered'
  | 'acceptedOurs'
  | 'arrangedOurs'
  | 'cancelledOurs'
  | 'withdrawn'
  | 'withdrawnOurs'
  | 'stays'
  | 'unanswered'

/**
 * The sentence for a reader's side.
 * @param by who acted, from where the reader stands; null for the clock
 * @param agreed whether there was an agreed time
 */
export function sayingOf(
  kind: NotificationKind,
  { side, by, agreed }: { side: 'requester' | 'responder'; by: 'ours' | 'theirs' | null; agreed: boolean },
): Saying {
  switch (kind) {
    case 'ringMissed':
      return side === 'responder' ? 'ringMissed' : 'ringUnanswered'
    case 'accepted':
      return by === 'ours' ? 'acceptedOurs' : 'accepted'
    case 'arranged':
      return by === 'ours' ? 'arrangedOurs' : 'arranged'
    case 'cancelled':
      if (agreed) return by === 'ours' ? 'cancelledOurs' : 'cancelled'
      return by === 'ours' ? 'withdrawnOurs' : 'withdrawn'
    case 'timeKept':
      return by === null ? 'stays' : 'timeKept'
    case 'expired':
      return side === 'requester' ? 'expired' : 'unanswered'
    case 'reminderDay':
    case 'reminderHour':
    case 'reminderMinutes':
      return 'reminder'
    default:
      return kind
  }
}
