const HOUR = 3_600_000

/** A click in the last moment still counts on a slow line. */
export const RING_GRACE_MS = 5000
/** How long a request may wait in line. */
export const WAIT_MS = 60 * 24 * HOUR
/** How long the first in line has to take a time that has become free, and how soon it may be. */
export const OFFER_MS = 4 * HOUR
export const OFFER_AHEAD_MS = HOUR
/** How far ahead a free time is looked for, for those in line and for those who lost a time. */
export const LOOK_AHEAD_MS = 14 * 24 * HOUR
/** People of one side in a meeting. */
export const MOST_PEOPLE = 6
