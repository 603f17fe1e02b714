import { FOREIGN_COUNTRY_ROWS } from './foreign-country-rows.ts'
import type { Random } from './random.ts'

/** How enterprises and people of a partner country are invented. */
export interface ForeignCountry {
  code: string
  /** How many enterprises to invent there. */
  count: number
  /** A code of reference/legal-forms.ts, and how a name is put together: {name} proper name, {trade} line of trade. */
  legalForm: string
  pattern: string
  /** Parts of proper names; one of each, joined without a space. */
  first: string
  second: string
  cities: string
  givenNames: string
  surnames: string
  /** Whether the surname comes first. */
  surnameFirst: boolean
  /** Languages of business beside English. */
  languages: string[]
  timeZone: string
}

const SURNAME_FIRST = new Set(['CN', 'TW', 'KR', 'KH'])

/** Partner countries of the demonstration, the ones with most enterprises first. */
export const FOREIGN_COUNTRIES: readonly ForeignCountry[] = FOREIGN_COUNTRY_ROWS.map(
  ([code, count, legalForm, pattern, first, second, cities, givenNames, surnames, languages, timeZone]) => ({
    code,
    count,
    legalForm,
    pattern,
    first,
    second,
    cities,
    givenNames,
    surnames,
    surnameFirst: SURNAME_FIRST.has(code),
    languages: languages === '' ? [] : languages.split(' '),
    timeZone,
  }),
)

/** Invented proper names of a country's style, each once, in random order. */
export function inventedForeignNames(country: ForeignCountry, random: Random): string[] {
  const names: string[] = []
  for (const first of country.first.split(' ')) {
    for (const second of country.second.split(' ')) names.push(`${first}${second}`)
  }
  return random.sample(names, names.length)
}

/** A common personal name of the country. */
export function foreignPerson(country: ForeignCountry, random: Random): string {
  const given = random.pick(country.givenNames.split(' '))
  const surname = random.pick(country.surnames.split(' '))
  return country.surnameFirst ? `${surname} ${given}` : `${given} ${surname}`
}
