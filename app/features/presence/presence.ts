/** How it stands with an enterprise or a person at this moment, as others see it. */
export type Presence = 'available' | 'inMeeting' | 'away' | 'offline'

/** What a person can wish others to see. */
export const WISHES = ['available', 'away'] as const

/** The best that can be said of several people, in this order. */
const BEST_FIRST = ['available', 'inMeeting', 'away', 'offline'] as const satisfies readonly Presence[]

/** How it stands with an enterprise, from those of its people who let it be seen. */
export function presenceOfAll(people: readonly Presence[]): Presence {
  return BEST_FIRST.find((presence) => people.includes(presence)) ?? 'offline'
}
