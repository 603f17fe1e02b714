import { searchPath, type Relaxation } from '#app/features/directory/index.ts'
import { readSearchPage } from '#app/features/directory/index.server.ts'
import type { Language } from '#app/locales/language.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { may } from '#app/platform/permissions.ts'
import { VIETNAM } from '#reference/countries.ts'

import { demandBy, readDemandAddress } from './demand-address.ts'
import { demandNames, type DemandNames } from './demand-names.server.ts'
import type { DemandDetail, DemandRow, DemandSpan, ShownNow } from './demand-page.ts'
import type { DemandBy } from './demand-view-address.ts'
import { groupOfHeading } from './heading-vocabulary.ts'
import {
  listQueries,
  listSums,
  readCountriesOf,
  readWeeks,
  type DemandFilter,
  type UnmetQuery,
} from './read-demand.repository.server.ts'
import { codeOf, filterOf, keyOf, middleOf, queryRow, spanOf, sumRow } from './read-demand.server.ts'

const QUERIES_SHOWN = 20
const HITS_SHOWN = 5

/**
 * One query, heading, group or country, week by week.
 * @throws AppError notFound for what nobody asked in the period, and for words that too few people asked
 */
export async function readDemandDetail(
  app: App,
  actor: Actor,
  asked: { by: string | undefined; key: string | undefined; parameters: URLSearchParams },
  language: Language,
): Promise<DemandDetail> {
  const by = demandBy(asked.by)
  const key = asked.key ?? ''
  if (!by || (by === 'query' && !/^\d{1,9}$/.test(key))) throw new AppError('notFound', 'notFound')
  const address = { ...readDemandAddress(asked.parameters, app.clock.now()), by }
  const names = demandNames(language)
  const span = spanOf(address, app.clock.now())
  const code = by === 'query' ? key : (codeOf(key) ?? '')
  const filter = filterOf(address)
  const query = by === 'query' ? await queryOf(app, Number(key), filter, span) : undefined
  const row = query
    ? queryRow(query, names)
    : by === 'query'
      ? undefined
      : await rowOf(app, by, code, filter, span, names)
  if (!row) throw new AppError('notFound', 'notFound')
  const [weeks, countries, queries, now] = await Promise.all([
    weeksOf(app, by, code, filter, span),
    countriesOf(app, by, code, filter, names),
    by === 'query' ? [] : queriesOf(app, by, code, filter, span, names),
    query ? shownNow(app, query, language, names) : null,
  ])
  const makers = makersOf(by, code, query)
  return {
    title: row.label,
    address,
    by,
    key: keyOf(code),
    row,
    span,
    weeks,
    countries,
    queries,
    now,
    makers,
    synonyms: query && query.wording !== '' && may(actor, 'synonyms.manage') ? synonymsOf(query) : null,
  }
}

/** The form of a new group with the words in it; the other name for the same thing is still to be typed. */
function synonymsOf({ wording }: UnmetQuery): string {
  return `/synonyms/new?${new URLSearchParams({ words: wording }).toString()}`
}

/** Producers at home of the industry that a query, heading or group belongs to. */
function makersOf(by: DemandBy, code: string, query: UnmetQuery | undefined): string | null {
  const group = by === 'group' ? code : by === 'heading' ? groupOfHeading(code) : query?.industryGroup
  if (!group) return null
  return searchPath({ kind: 'enterprise', filter: { industryGroup: [group], country: [VIETNAM] } })
}

async function queryOf(
  app: App,
  id: number,
  filter: DemandFilter,
  span: DemandSpan,
): Promise<UnmetQuery | undefined> {
  const list = { sort: 'unmet', middle: middleOf(span), offset: 0, limit: 1 } as const
  return (await listQueries(app, { ...filter, id }, list)).rows[0]
}

async function rowOf(
  app: App,
  by: Exclude<DemandBy, 'query'>,
  code: string,
  filter: DemandFilter,
  span: DemandSpan,
  names: DemandNames,
): Promise<DemandRow | undefined> {
  const sum = (await listSums(app, by, filter, middleOf(span))).find(({ key }) => key === code)
  return sum && sumRow(by, sum, names)
}

async function weeksOf(app: App, by: DemandBy, code: string, filter: DemandFilter, span: DemandSpan) {
  const weeks = span.weeks.map((week) => ({ week, none: 0, few: 0, many: 0 }))
  const places = new Map(weeks.map((week) => [week.week, week]))
  for (const { week, found, searches } of await readWeeks(app, by, code, filter)) {
    const place = places.get(week)
    if (place) place[found] = searches
  }
  return weeks
}

/** Countries of a query that too few people asked there stand together, or one of them could be told from the rest. */
async function countriesOf(app: App, by: DemandBy, code: string, filter: DemandFilter, names: DemandNames) {
  const sums = await readCountriesOf(app, by, code, filter)
  const shown: DemandDetail['countries'] = sums
    .filter(({ enough }) => enough)
    .map(({ country, none, few }) => ({ key: keyOf(country), label: names.country(country), none, few }))
  const rest = sums.filter(({ enough }) => !enough)
  if (rest.length > 0) {
    const add = (name: 'none' | 'few') => rest.reduce((sum, part) => sum + part[name], 0)
    shown.push({ key: null, label: names.words('detail.otherCountries'), none: add('none'), few: add('few') })
  }
  return shown
}

async function queriesOf(
  app: App,
  by: Exclude<DemandBy, 'query'>,
  code: string,
  filter: DemandFilter,
  span: DemandSpan,
  names: DemandNames,
): Promise<DemandRow[]> {
  const narrowed = { ...filter, [by]: code }
  const list = { sort: 'unmet', middle: middleOf(span), offset: 0, limit: QUERIES_SHOWN } as const
  return (await listQueries(app, narrowed, list)).rows.map((row) => queryRow(row, names))
}

/** What the same search shows today. Search that is away leaves the sums readable. */
async function shownNow(
  app: App,
  query: UnmetQuery,
  language: Language,
  names: DemandNames,
): Promise<ShownNow | null> {
  const parameters = new URLSearchParams(query.filters)
  if (query.wording !== '') parameters.set('q', query.wording)
  try {
    const page = await readSearchPage(app, parameters, language)
    const to = (words: string) => {
      const other = new URLSearchParams(query.filters)
      if (words !== '') other.set('q', words)
      return `/search?${other.toString()}`
    }
    return {
      path: to(query.wording),
      total: page.total,
      hits: page.hits.slice(0, HITS_SHOWN).map((hit) => ({
        path: `/${hit.kind === 'enterprise' ? 'enterprises' : 'products'}/${hit.slug}`,
        name: hit.name.parts.map(({ text }) => text).join(''),
        maker: hit.maker && hit.maker.name.parts.map(({ text }) => text).join(''),
      })),
      didYouMean: page.didYouMean === null ? null : { words: page.didYouMean, path: to(page.didYouMean) },
      wider: page.relaxations.map(({ query: wider, without, total }) => ({
        path: searchPath(wider),
        without: saidWithout(without),
        total,
      })),
    }
  } catch (error) {
    app.log.warn({ err: error, part: names.words('title') }, 'what a search shows today was left out')
    return null
  }
}

/** What a wider search leaves out; null for all words. A counted search never asks for one kind. */
function saidWithout(without: Relaxation['without']): string | null {
  if (typeof without === 'string') return null
  return 'word' in without ? `“${without.word}”` : without.labels.join(', ')
}
