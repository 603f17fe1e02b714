import type { NotificationKind } from '../notification.ts'

/** One of the two enterprises of a meeting. */
export type Side = 'requester' | 'responder'

interface Telling {
  /** `other`: the side that did not act; both when the clock did. */
  to: 'other' | 'both' | Side
  /** Which of those who are told hear of it by mail as well. */
  mail: 'told' | 'none' | Side
  /** Whether those who act get the mail too: it brings the entry of their calendar. */
  calendar?: true
}

/** What happens to a meeting and is told, by the name of its event behind `meeting.`. */
type Told = Exclude<NotificationKind, `reminder${string}` | 'joined' | 'left'>

/**
 * What of a meeting matters to whom. What is not here is told to nobody: that a request was seen, or rated, is there for
 * whoever looks.
 */
export const TELLINGS: Readonly<Record<Told, Telling>> = {
  requested: { to: 'responder', mail: 'told' },
  // The side that asked sees that it has become a request like others; the side asked has to answer it.
  ringMissed: { to: 'both', mail: 'responder' },
  countered: { to: 'other', mail: 'told' },
  waiting: { to: 'requester', mail: 'told' },
  offered: { to: 'requester', mail: 'told' },
  offerLapsed: { to: 'requester', mail: 'none' },
  accepted: { to: 'both', mail: 'told', calendar: true },
  rescheduling: { to: 'other', mail: 'told' },
  rescheduled: { to: 'both', mail: 'told', calendar: true },
  timeKept: { to: 'other', mail: 'told' },
  arranged: { to: 'both', mail: 'told', calendar: true },
  // Those who come or go by it are told so instead.
  assigned: { to: 'both', mail: 'none' },
  declined: { to: 'other', mail: 'told' },
  cancelled: { to: 'both', mail: 'told', calendar: true },
  expired: { to: 'both', mail: 'requester' },
  message: { to: 'other', mail: 'told' },
  file: { to: 'other', mail: 'none' },
  held: { to: 'both', mail: 'told' },
  kept: { to: 'other', mail: 'none' },
  missed: { to: 'other', mail: 'none' },
  followUp: { to: 'both', mail: 'told' },
}

const EVENT = 'meeting.'

/** What an event of a meeting tells; null when it tells nobody anything. */
export function toldBy(eventKind: string): Told | null {
  const step = eventKind.startsWith(EVENT) ? eventKind.slice(EVENT.length) : ''
  return isTold(step) ? step : null
}

/** Whether it is told by the event of its name. */
export function isTold(kind: string): kind is Told {
  return Object.hasOwn(TELLINGS, kind)
}

/**
 * The sides that hear of it, and how. What is told to one side alone it is not told of itself.
 * @param actedBy the side that acted; null for the clock
 */
export function sidesTold(kind: Told, actedBy: Side | null): { side: Side; mail: boolean }[] {
  const { to, mail } = TELLINGS[kind]
  return (['requester', 'responder'] as const)
    .filter((side) => to === 'both' || (side !== actedBy && (to === 'other' || to === side)))
    .map((side) => ({ side, mail: mail === 'told' || mail === side }))
}
