import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { INDUSTRY_GROUPS } from '#reference/industry-groups.ts'

import { readDemandAddress } from './demand-address.ts'
import { demandNames, type DemandNames } from './demand-names.server.ts'
import {
  DEMAND_PAGE_SIZE,
  type DemandChoice,
  type DemandPage,
  type DemandRow,
  type DemandSpan,
  type Figure,
} from './demand-page.ts'
import { type DemandAddress, type DemandBy, type DemandSort, UNKNOWN } from './demand-view-address.ts'
import {
  type CountrySum,
  type DemandFilter,
  isAnythingCounted,
  listQueries,
  listSums,
  readCountrySums,
  readTrends,
  type UnmetQuery,
  type UnmetSum,
} from './read-demand.repository.server.ts'
import { addWeeks, countWeeks, weekOf, weeksBetween } from './weeks.ts'

type Reader = Pick<App, 'pool' | 'clock'>

/** What people searched for and did not find, for an address of the page. */
export async function readDemand(
  app: Reader,
  parameters: URLSearchParams,
  language: Language,
): Promise<DemandPage> {
  const address = readDemandAddress(parameters, app.clock.now())
  const names = demandNames(language)
  const span = spanOf(address, app.clock.now())
  const lastWhole = addWeeks(address.from, span.compared - 1)
  const before = addWeeks(address.from, -span.compared)
  const group = codeOf(address.group)
  const [sums, list, anything] = await Promise.all([
    readCountrySums(app, { before, from: address.from, lastWhole, to: address.to }, group),
    listRows(app, address, span, names, {
      offset: (address.page - 1) * DEMAND_PAGE_SIZE,
      limit: DEMAND_PAGE_SIZE,
    }),
    isAnythingCounted(app),
  ])
  const pages = Math.max(1, Math.ceil(list.total / DEMAND_PAGE_SIZE))
  const here =
    address.country === null ? sums : sums.filter(({ country }) => country === codeOf(address.country))
  return {
    title: names.words('title'),
    address: { ...address, page: Math.min(address.page, pages) },
    span,
    figures: figuresOf(here),
    rows: list.rows,
    total: list.total,
    pages,
    groups: [...INDUSTRY_GROUPS.map(({ code }) => code), ''].map((code) => choiceOf(code, names.group(code))),
    countries: countryChoices(sums, address, names),
    anything,
    demonstration: here.some((sum) => sum.demonstration),
  }
}

/** Rows of a tab, from `offset` on, with their trends. */
export async function listRows(
  app: Reader,
  address: DemandAddress,
  span: DemandSpan,
  names: DemandNames,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ rows: DemandRow[]; total: number }> {
  const filter = filterOf(address)
  const middle = middleOf(span)
  if (address.by === 'query') {
    const ask = (from: number) =>
      listQueries(app, filter, { sort: address.sort, middle, offset: from, limit })
    const asked = await ask(offset)
    // Past the end nobody says how many there are.
    const { rows, total } = asked.rows.length === 0 && offset > 0 ? await ask(0) : asked
    return {
      rows: await withTrends(
        app,
        'query',
        rows.map((row) => queryRow(row, names)),
        filter,
        span,
      ),
      total,
    }
  }
  const { by } = address
  const sums = await listSums(app, by, filter, middle)
  const all = sums
    .map((sum) => ({ ...sumRow(by, sum, names), rising: sum.rising }))
    .toSorted(inOrder(address.sort))
  const start = offset < all.length ? offset : 0
  const shown = all.slice(start, start + limit).map(({ rising: _rising, ...row }) => row)
  return { rows: await withTrends(app, by, shown, filter, span), total: all.length }
}

export function filterOf(address: DemandAddress): DemandFilter {
  const { from, to, noneOnly } = address
  return { from, to, noneOnly, country: codeOf(address.country), group: codeOf(address.group) }
}

/** The period, and how much of it can be compared: weeks that are over. */
export function spanOf({ from, to }: Pick<DemandAddress, 'from' | 'to'>, now: Date): DemandSpan {
  const running = to >= weekOf(now)
  const weeks = weeksBetween(from, to)
  return {
    from,
    to: dayAfter(to, 6),
    weeks,
    compared: countWeeks(from, running ? addWeeks(to, -1) : to),
    running,
  }
}

/** The Monday that the later half of a period begins with. */
export function middleOf({ weeks }: DemandSpan): string {
  return weeks[Math.floor(weeks.length / 2)] ?? ''
}

/** A code as tables have it, out of one as addresses have it. */
export function codeOf(said: string | null): string | null {
  return said === UNKNOWN ? '' : said
}

export function keyOf(code: string): string {
  return code === '' ? UNKNOWN : code
}

export function queryRow(query: UnmetQuery, names: DemandNames): DemandRow {
  return {
    key: query.key,
    label: names.query(query),
    code: null,
    filters: names.filters(query.filters),
    heading: query.heading === '' ? null : { code: query.heading, name: names.heading(query.heading) },
    group: query.industryGroup === '' ? null : names.group(query.industryGroup),
    none: query.none,
    few: query.few,
    opened: query.opened,
    trend: [],
    demonstration: query.demonstration,
  }
}

export function sumRow(by: Exclude<DemandBy, 'query'>, sum: UnmetSum, names: DemandNames): DemandRow {
  return {
    key: keyOf(sum.key),
    label: names.of(by, sum.key),
    code: by === 'heading' && sum.key !== '' ? sum.key : null,
    filters: [],
    heading: null,
    group: null,
    none: sum.none,
    few: sum.few,
    opened: sum.opened,
    trend: [],
    demonstration: sum.demonstration,
  }
}

async function withTrends(
  app: Reader,
  by: DemandBy,
  rows: DemandRow[],
  filter: DemandFilter,
  { weeks }: DemandSpan,
): Promise<DemandRow[]> {
  if (rows.length === 0) return rows
  const places = new Map(weeks.map((week, place) => [week, place]))
  const keys = rows.map(({ key }) => codeOf(key) ?? '')
  const trends = new Map(keys.map((key) => [key, weeks.map(() => 0)]))
  for (const { key, week, searches } of await readTrends(app, by, keys, filter)) {
    const trend = trends.get(key)
    const place = places.get(week)
    if (trend && place !== undefined) trend[place] = searches
  }
  return rows.map((row, place) => ({ ...row, trend: trends.get(keys[place] ?? '') ?? [] }))
}

type Sortable = DemandRow & { rising: number }

/** What is not known stands last, however much of it there is: nothing can be done about it. */
function inOrder(sort: DemandSort) {
  const size = ({ none, few }: Sortable) => none + few
  return (one: Sortable, other: Sortable): number => {
    const unknown = Number(one.key === UNKNOWN) - Number(other.key === UNKNOWN)
    if (unknown !== 0) return unknown
    const name = (one.code ?? one.label).localeCompare(other.code ?? other.label, 'vi')
    if (sort === 'name') return name
    if (sort === 'none') return other.none - one.none || other.few - one.few || name
    if (sort === 'rising') return other.rising - one.rising || size(other) - size(one) || name
    return size(other) - size(one) || other.none - one.none || name
  }
}

function figuresOf(sums: readonly CountrySum[]): DemandPage['figures'] {
  const some = (found: CountrySum['found']) => sums.filter((sum) => sum.found === found)
  const searches = (of: readonly CountrySum[]) =>
    figureOf(of.map(({ searches: now, whole, before }) => ({ now, whole, before })))
  return {
    searches: searches(sums),
    none: searches(some('none')),
    few: searches(some('few')),
    opened: figureOf(
      sums.map(({ opened, wholeOpened, beforeOpened }) => ({
        now: opened,
        whole: wholeOpened,
        before: beforeOpened,
      })),
    ),
  }
}

function figureOf(sums: readonly { now: number; whole: number; before: number }[]): Figure {
  const add = (name: 'now' | 'whole' | 'before') => sums.reduce((sum, part) => sum + part[name], 0)
  const before = add('before')
  return { value: add('now'), change: before === 0 ? null : add('whole') / before - 1 }
}

/** Countries with searches in the period, the busiest first; the chosen one also without any. */
function countryChoices(
  sums: readonly CountrySum[],
  { country }: DemandAddress,
  names: DemandNames,
): DemandChoice[] {
  const counts = new Map<string, number>()
  for (const sum of sums) {
    if (sum.searches > 0) counts.set(sum.country, (counts.get(sum.country) ?? 0) + sum.searches)
  }
  const chosen = codeOf(country)
  if (chosen !== null && !counts.has(chosen)) counts.set(chosen, 0)
  return [...counts]
    .toSorted((one, other) => Number(one[0] === '') - Number(other[0] === '') || other[1] - one[1])
    .map(([code]) => choiceOf(code, names.country(code)))
}

function choiceOf(code: string, label: string): DemandChoice {
  return { value: keyOf(code), label }
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
