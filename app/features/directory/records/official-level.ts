import { isoDay } from './today.ts'

/** How far officers have looked at what an enterprise states. Days are ISO dates. */
export interface OfficialLevel {
  level: 'documents_checked' | 'site_visited'
  on: string
  until: string
  /** It was long ago: what was looked at then may have changed. */
  over: boolean
  /** What they looked at, in their own words. */
  basis: string | null
}

/** The level on a day; null where officers have not looked. */
export function officialLevel(
  stored: {
    verifiedLevel: OfficialLevel['level'] | null
    verifiedOn: Date | null
    verifiedUntil: Date | null
    verifiedBasis: string | null
  },
  today: Date,
): OfficialLevel | null {
  const { verifiedLevel: level, verifiedOn: on, verifiedUntil: until, verifiedBasis: basis } = stored
  if (!level || !on || !until) return null
  return { level, on: isoDay(on), until: isoDay(until), over: until < today, basis }
}
