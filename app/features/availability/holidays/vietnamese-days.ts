import { dayOfText, textOfDay, weekdayOf } from '../free/zone-clock.ts'

/** The occasions of article 112 of the Labour Code of Vietnam (45/2019/QH14). */
export type VietnameseOccasion = 'newYear' | 'tet' | 'hungKings' | 'reunification' | 'labour' | 'nationalDay'

/** One day off, written "2026-12-31". */
export interface StatutoryDay {
  day: string
  occasion: VietnameseOccasion
  /** A working day in place of one that fell on a weekend. */
  inLieu: boolean
}

const TUESDAY = 2
const SATURDAY = 6

/**
 * The paid days off of a year: article 112 gives one day for New Year, five for Tết, one each for the Hùng Kings' day, 30
 * April and 1 May, two for National Day; article 111(3) gives the next working day for each that falls on a weekend.
 *
 * Which days around the lunar New Year and which second day of September these are, the Prime Minister says anew each year.
 * The rules here give the days announced for 2021 to 2026; where a year is decided otherwise, people enter it themselves.
 * @param moon the first day of the lunar year and the tenth of its third month, in this year
 */
export function vietnameseDays(year: number, moon: { newYear: string; hungKings: string }): StatutoryDay[] {
  const tet = dayOfText(moon.newYear)
  const firstOfTet = tet - (weekdayOf(tet) === TUESDAY ? 1 : 2)
  const nationalDay = dayOfText(`${year}-09-02`)
  const occasions: [VietnameseOccasion, number[]][] = [
    ['newYear', [dayOfText(`${year}-01-01`)]],
    ['tet', [0, 1, 2, 3, 4].map((later) => firstOfTet + later)],
    ['hungKings', [dayOfText(moon.hungKings)]],
    ['reunification', [dayOfText(`${year}-04-30`)]],
    ['labour', [dayOfText(`${year}-05-01`)]],
    ['nationalDay', [nationalDay, nationalDay + sideOfSecondDay(weekdayOf(nationalDay))]],
  ]
  const days = occasions.flatMap(([occasion, some]) => some.map((day) => ({ day, occasion, inLieu: false })))
  const taken = new Set(days.map(({ day }) => day))
  const inLieu = days
    .toSorted((a, b) => a.day - b.day)
    .filter(({ day }) => weekdayOf(day) >= SATURDAY)
    .map(({ day, occasion }) => {
      let next = day + 1
      while (taken.has(next) || weekdayOf(next) >= SATURDAY) next++
      taken.add(next)
      return { day: next, occasion, inLieu: true }
    })
  return [...days, ...inLieu]
    .toSorted((a, b) => a.day - b.day)
    .map(({ day, ...rest }) => ({ day: textOfDay(day), ...rest }))
}

/** Monday, Thursday and Sunday take the day after, all others the day before, so that the days off hang together. */
function sideOfSecondDay(weekday: number): 1 | -1 {
  return [1, 4, 7].includes(weekday) ? 1 : -1
}
