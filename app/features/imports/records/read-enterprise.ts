import { VIETNAM } from '#reference/countries.ts'
import { nameKey } from '#reference/name-key.ts'
import { provinceOfFormerName, type Province } from '#reference/provinces.ts'
import { readForeignNumber, readTaxCode } from '#reference/tax-codes.ts'

import { legalFormOf } from './legal-form.ts'
import {
  countryCodeOf,
  groupOf,
  languageOf,
  remembered,
  roleOf,
  sizeBandOf,
  turnoverBandOf,
} from './look-ups.ts'
import type { Identity } from './row.ts'
import type { RowCells } from './row-cells.ts'
import { slugOf } from './slug.ts'

/** Reads what a row states of an enterprise into the record of the cells. */
export function readEnterpriseRow(cells: RowCells, today: string): Identity {
  const country = cells.code('country', countryCodeOf, 'unknownCountry') ?? VIETNAM
  const taxCode = readTaxCodeCell(cells, country)
  const externalId = cells.line('externalId', 100)
  if (cells.line('taxCode') === null && externalId === null) cells.refuse(null, 'noIdentity')
  readNames(cells)
  readTrade(cells, today)
  readPlace(cells, country)
  cells.put('tax_code', taxCode)
  cells.put('as_of', cells.day('asOf'))
  cells.put('source_url', addressOf(cells, 'sourceUrl'))
  cells.put('source_note', cells.text('sourceNote', 1000))
  return { ...(taxCode ? { taxCode } : {}), ...(externalId ? { externalId } : {}) }
}

function readTaxCodeCell(cells: RowCells, country: string): string | null {
  const typed = cells.line('taxCode', 40)
  if (typed === null) return null
  if (country !== VIETNAM)
    return readForeignNumber(country, typed) ?? cells.unknown('taxCode', 'foreignNumber', typed)
  const read = readTaxCode(withLostZero(typed))
  return 'code' in read ? read.code : cells.unknown('taxCode', TAX_CODE_PROBLEMS[read.fault], typed)
}

const TAX_CODE_PROBLEMS = {
  length: 'taxCodeLength',
  person: 'taxCodePerson',
  check: 'taxCodeCheck',
  branch: 'taxCodeBranch',
} as const

/** Spreadsheet programs take a code for a number and drop the zero before it. */
export function withLostZero(typed: string): string {
  return /^\d{9}(-\d{3})?$/.test(typed) ? `0${typed}` : typed
}

function readNames(cells: RowCells): void {
  const name = cells.needed('nameVi')
  cells.put('name_vi', name)
  cells.put('name_en', cells.line('nameEn'))
  cells.put('name_short', cells.line('nameShort', 60))
  cells.put('aliases', cells.list('aliases'))
  if (name === null) return
  cells.put('legal_form', legalFormOf(name))
  cells.put('slug', slugOf(name))
}

function readTrade(cells: RowCells, today: string): void {
  cells.put('roles', cells.codes('roles', roleOf, 'unknownRole'))
  cells.put('industry_group', cells.code('industryGroup', groupOf, 'unknownGroup'))
  cells.put('year_founded', cells.whole('yearFounded', 1700, Number(today.slice(0, 4))))
  cells.put('languages', cells.codes('languages', languageOf, 'unknownLanguage'))
  cells.put('export_markets', readMarkets(cells))
  cells.put('website', addressOf(cells, 'website'))
  cells.put('description_vi', cells.text('descriptionVi'))
  cells.put('description_en', cells.text('descriptionEn'))
  cells.put('size_band', band(cells, 'employees', sizeBandOf, 'notACount'))
  cells.put('turnover_band', band(cells, 'turnover', turnoverBandOf, 'notAnAmount'))
}

function band(
  cells: RowCells,
  key: 'employees' | 'turnover',
  bandOf: (amount: number) => string | undefined,
  problem: string,
): string | null {
  const amount = cells.number(key)
  return amount === null ? null : (bandOf(amount) ?? cells.unknown(key, problem, String(amount)))
}

/** A few names of countries have a comma themselves: a cell is tried as a whole before it is parted. */
function readMarkets(cells: RowCells): string[] | null {
  const whole = cells.line('exportMarkets', 2000)
  const one = whole === null ? undefined : countryCodeOf(whole)
  return one ? [one] : cells.codes('exportMarkets', countryCodeOf, 'unknownCountry')
}

/** An address of the web, also as people write it on a card: "www.company.vn". */
export function addressOf(cells: RowCells, key: 'website' | 'sourceUrl'): string | null {
  const typed = cells.line(key, 500)
  if (typed === null) return null
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`
  const real = !/\s/.test(address) && URL.canParse(address) && new URL(address).hostname.includes('.')
  return real ? address : cells.unknown(key, 'notAnAddress', typed)
}

function readPlace(cells: RowCells, country: string): void {
  if (cells.line('country') !== null) cells.put('site_country', country)
  cells.put('site_address', cells.line('address', 300))
  cells.put('site_city', cells.line('city', 100))
  cells.put('site_commune', cells.line('commune', 100))
  cells.put('site_former_district', cells.line('formerDistrict', 100))
  const typed = cells.line('province', 100)
  if (typed === null || country !== VIETNAM) return
  const named = provinceNamed(typed)
  if (!named) return void cells.unknown('province', 'unknownProvince', typed)
  cells.put('site_province', named.code)
  // Also when it is none: a place that moved to a province of today has lost the former one.
  cells.record.site_former_province = named.former
}

/** The province of today that a name means, and the former one when that was named. */
const provinceNamed = remembered((typed: string) => {
  const province = provinceOfFormerName(typed)
  return province && { code: province.code, former: formerNameOf(province, typed) }
})

/** The former province that was named; null for the name of today. */
function formerNameOf(province: Province, typed: string): string | null {
  const key = nameKey(typed).replace(/^(tinh|thanhpho|tp)/, '')
  if (key === nameKey(province.nameVi) || key === nameKey(province.nameEn)) return null
  const former = province.former.find(({ nameVi, nameEn }) =>
    [nameVi, nameEn].some((name) => nameKey(name) === key),
  )
  return former?.nameVi ?? null
}
