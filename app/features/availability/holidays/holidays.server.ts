import type Holidays from 'date-holidays'
import type { HolidaysTypes } from 'date-holidays'

import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'
import { VIETNAM } from '#reference/countries.ts'

import { DAY_MS, dayOfText, textOfDay } from '../free/zone-clock.ts'
import type { Holiday } from './holiday.ts'
import { vietnameseDays } from './vietnamese-days.ts'

/** Where no name is known in the reader's language, English comes before that of the country. */
const LANGUAGES = ['vi', 'en']
/** Years that somebody can ask for; the tables know little of others. */
const YEARS = { first: 2020, last: 2100 }
const LUNAR_NEW_YEAR = 'vietnamese 1-0-1'
const HUNG_KINGS = 'vietnamese 3-0-10'

const known = new Map<string, Promise<readonly Holiday[]>>()

/**
 * The public holidays of a whole country in a year, day by day in order; none for what is no country. Holidays of single
 * regions are not among them, nor are half days.
 */
export function holidaysOf(country: string, year: number, language: Language): Promise<readonly Holiday[]> {
  if (year < YEARS.first || year > YEARS.last) return Promise.resolve([])
  const key = `${country} ${year} ${language}`
  const kept = known.get(key)
  if (kept) return kept
  const found = country === VIETNAM ? ofVietnam(year, language) : ofOthers(country, year, language)
  known.set(key, found)
  found.catch(() => known.delete(key))
  return found
}

/** The tables of all countries take ten megabytes: they are read when the first holiday is asked for. */
async function tablesOf(country: string): Promise<Holidays | null> {
  const { default: Tables } = await import('date-holidays')
  const tables = new Tables(country, { types: ['public'], languages: LANGUAGES, timezone: 'UTC' })
  return Object.keys(tables.getCountries()).includes(country) ? tables : null
}

async function ofOthers(country: string, year: number, language: Language): Promise<Holiday[]> {
  const tables = await tablesOf(country)
  if (!tables) return []
  return tables
    .getHolidays(year, language)
    .flatMap((holiday) =>
      daysOf(holiday).map((day) => ({ day, name: nameOf(holiday), inLieu: holiday.substitute === true })),
    )
    .toSorted((a, b) => a.day.localeCompare(b.day))
}

/** The tables name the days of the moon; which days are off by them is the law's to say. */
async function ofVietnam(year: number, language: Language): Promise<Holiday[]> {
  const tables = await tablesOf(VIETNAM)
  const dayBy = (rule: string) => {
    const found = tables?.getHolidays(year).find((holiday) => holiday.rule === rule)
    if (!found) throw new Error(`date-holidays knows no day of Vietnam in ${year} by the rule ${rule}`)
    return found.date.slice(0, 10)
  }
  const { occasions } = catalogueOf(language).holidays
  return vietnameseDays(year, { newYear: dayBy(LUNAR_NEW_YEAR), hungKings: dayBy(HUNG_KINGS) }).map(
    ({ day, occasion, inLieu }) => ({ day, name: occasions[occasion], inLieu }),
  )
}

/** All days of a holiday. Those that begin with the evening before have the same length; half days have none. */
function daysOf({ date, start, end }: HolidaysTypes.Holiday): string[] {
  const first = dayOfText(date.slice(0, 10))
  const days = Math.floor((end.getTime() - start.getTime()) / DAY_MS)
  return Array.from({ length: days }, (_, later) => textOfDay(first + later))
}

/** Words in brackets say that a day is a substitute, which the page says in its own way. */
function nameOf({ name, substitute }: HolidaysTypes.Holiday): string {
  return substitute === true ? name.replace(/\s*\([^()]*\)$/, '') : name
}
