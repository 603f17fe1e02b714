import type { MeetingSide } from '../meeting.ts'

/** Somebody who takes part, as far as it says who speaks for a side. */
interface Participant {
  personId: string
  side: MeetingSide
  part: 'lead' | 'colleague' | 'interpreter'
}

/** Who speaks for a side once it agrees; null when nobody does yet. Whoever answers does from then on. */
export function leadOf(participants: readonly Participant[], side: MeetingSide): string | null {
  return participants.find((one) => one.side === side && one.part === 'lead')?.personId ?? null
}

/**
 * Whose time an agreement takes when this person makes it for this side: of all who take part, and of that person when nobody
 * speaks for the side yet. A colleague who answers for somebody else gives none of their own.
 */
export function whoMeets(
  participants: readonly Participant[],
  side: MeetingSide,
  personId: string,
): string[] {
  const people = new Set(participants.map((one) => one.personId))
  if (leadOf(participants, side) === null) people.add(personId)
  return [...people]
}
