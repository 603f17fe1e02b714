import { todayInVietnam } from '#search/facet-values.ts'

import type { Moment } from './proposal.ts'

/** The instant with its day in the programme's calendar. */
export function momentOf(now: Date): Moment {
  return { day: todayInVietnam(now), instant: now.toISOString() }
}
