/** A public holiday of a country, one day of it. */
export interface Holiday {
  /** Written "2026-12-31". */
  day: string
  /** In the reader's language where there is such a name, otherwise in English or in the country's own. */
  name: string
  /** A day off in place of one that fell on a weekend. */
  inLieu: boolean
}
