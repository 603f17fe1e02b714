import type { App } from '#app/platform/app.ts'

import { FEWEST_SEARCHERS, type Found } from './demand.ts'
import type { DemandBy, DemandSort } from './demand-view-address.ts'

type Reader = Pick<App, 'pool'>

/** What rows are asked for. Days are Mondays; `''` as country or group is the unknown one. */
export interface DemandFilter {
  from: string
  to: string
  country: string | null
  group: string | null
  noneOnly: boolean
}

/** Unmet searches of one subject. */
export interface UnmetSum {
  key: string
  none: number
  few: number
  opened: number
  /** Later half of the period minus its earlier half. */
  rising: number
  demonstration: boolean
}

export interface UnmetQuery extends UnmetSum {
  text: string
  wording: string
  filters: string
  heading: string
  industryGroup: string
}

/** Values of a statement, collected while it is written. */
class Values {
  readonly list: unknown[] = []
  add(value: unknown): string {
    this.list.push(value)
    return `$${this.list.length}`
  }
}

/** Conditions that tables of sums and of queries share. */
function within(filter: DemandFilter, values: Values): string {
  const parts = [`week BETWEEN ${values.add(filter.from)}::date AND ${values.add(filter.to)}::date`]
  if (filter.country !== null) parts.push(`country = ${values.add(filter.country)}`)
  if (filter.group !== null) parts.push(`industry_group = ${values.add(filter.group)}`)
  return parts.join(' AND ')
}

/** The same for unmet demand alone; said in the words of the index that holds nothing else. */
function unmet(filter: DemandFilter, values: Values): string {
  return `${within(filter, values)} AND found <> 'many'${filter.noneOnly ? ` AND found = 'none'` : ''}`
}

const SUMS = (middle: string) => `
  coalesce(sum(searches) FILTER (WHERE found = 'none'), 0)::int AS none,
  coalesce(sum(searches) FILTER (WHERE found = 'few'), 0)::int AS few,
  sum(opened)::int AS opened,
  (coalesce(sum(searches) FILTER (WHERE week >= ${middle}::date), 0)
    - coalesce(sum(searches) FILTER (WHERE week < ${middle}::date), 0))::int AS rising,
  bool_or(demonstration) AS demonstration`

const ENOUGH_SEARCHERS = `bit_count(bit_or(searchers)::bit(32)) >= ${FEWEST_SEARCHERS}`

const ORDERS: Record<DemandSort, string> = {
  unmet: 'none + few DESC, none DESC, text, id',
  none: 'none DESC, few DESC, text, id',
  rising: 'rising DESC, none + few DESC, text, id',
  name: 'text, id',
}

/** Unmet queries that enough people asked, and how many there are. */
export async function listQueries(
  { pool }: Reader,
  filter: DemandFilter & { heading?: string; id?: number },
  list: { sort: DemandSort; middle: string; offset: number; limit: number },
): Promise<{ rows: UnmetQuery[]; total: number }> {
  const values = new Values()
  const where = [unmet(filter, values)]
  if (filter.id !== undefined) where.push(`query_id = ${values.add(filter.id)}`)
  if (filter.heading !== undefined)
    where.push(`query_id IN (SELECT id FROM demand_query WHERE heading = ${values.add(filter.heading)})`)
  const { rows } = await pool.query<UnmetQuery & { id: number; total: number }>(
    `WITH asked AS (
       SELECT query_id, ${SUMS(values.add(list.middle))}
       FROM demand_query_week WHERE ${where.join(' AND ')}
       GROUP BY query_id HAVING ${ENOUGH_SEARCHERS}
     )
     SELECT q.id, q.id::text AS key, q.text, q.wording, q.filters, q.heading, q.industry_group AS "industryGroup",
       none, few, opened, rising, asked.demonstration, (count(*) OVER ())::int AS total
     FROM asked JOIN demand_query q ON q.id = asked.query_id
     ORDER BY ${ORDERS[list.sort]}
     LIMIT ${values.add(list.limit)} OFFSET ${values.add(list.offset)}`,
    values.list,
  )
  return { rows, total: rows[0]?.total ?? 0 }
}

const COLUMNS = { heading: 'heading', group: 'industry_group', country: 'country' } as const
type SumBy = Exclude<DemandBy, 'query'>

/** Unmet searches of every heading, group or country. */
export async function listSums(
  { pool }: Reader,
  by: SumBy,
  filter: DemandFilter,
  middle: string,
): Promise<UnmetSum[]> {
  const values = new Values()
  const where = unmet(filter, values)
  const { rows } = await pool.query<UnmetSum>(
    `SELECT ${COLUMNS[by]} AS key, ${SUMS(values.add(middle))}
     FROM demand_sum WHERE ${where} GROUP BY 1`,
    values.list,
  )
  return rows
}

/** Unmet searches week by week of the given rows. */
export async function readTrends(
  { pool }: Reader,
  by: DemandBy,
  keys: readonly string[],
  filter: DemandFilter,
): Promise<{ key: string; week: string; searches: number }[]> {
  const values = new Values()
  const where = unmet(filter, values)
  const [table, column, type] =
    by === 'query' ? ['demand_query_week', 'query_id', 'int'] : ['demand_sum', COLUMNS[by], 'text']
  const { rows } = await pool.query<{ key: string; week: string; searches: number }>(
    `SELECT ${column}::text AS key, week::text, sum(searches)::int AS searches
     FROM ${table} WHERE ${where} AND ${column} = ANY(${values.add([...keys])}::${type}[]) GROUP BY 1, 2`,
    values.list,
  )
  return rows
}

export interface CountrySum {
  country: string
  found: Found
  searches: number
  opened: number
  /** In the whole weeks of the period, and in as many before it. */
  whole: number
  wholeOpened: number
  before: number
  beforeOpened: number
  demonstration: boolean
}

/** All searches by country and what they found, in the period and before it. */
export async function readCountrySums(
  { pool }: Reader,
  span: { before: string; from: string; lastWhole: string; to: string },
  group: string | null,
): Promise<CountrySum[]> {
  const values = new Values()
  const [before, from, lastWhole, to] = [span.before, span.from, span.lastWhole, span.to].map(
    (day) => `${values.add(day)}::date`,
  )
  const { rows } = await pool.query<CountrySum>(
    `SELECT country, found,
       coalesce(sum(searches) FILTER (WHERE week >= ${from}), 0)::int AS searches,
       coalesce(sum(opened) FILTER (WHERE week >= ${from}), 0)::int AS opened,
       coalesce(sum(searches) FILTER (WHERE week BETWEEN ${from} AND ${lastWhole}), 0)::int AS whole,
       coalesce(sum(opened) FILTER (WHERE week BETWEEN ${from} AND ${lastWhole}), 0)::int AS "wholeOpened",
       coalesce(sum(searches) FILTER (WHERE week < ${from}), 0)::int AS before,
       coalesce(sum(opened) FILTER (WHERE week < ${from}), 0)::int AS "beforeOpened",
       coalesce(bool_or(demonstration) FILTER (WHERE week >= ${from}), false) AS demonstration
     FROM demand_sum
     WHERE week BETWEEN ${before} AND ${to} ${group === null ? '' : `AND industry_group = ${values.add(group)}`}
     GROUP BY country, found`,
    values.list,
  )
  return rows
}

/** Searches of one heading, group, country or query, week by week and by what they found. */
export async function readWeeks(
  { pool }: Reader,
  by: DemandBy,
  key: string,
  filter: DemandFilter,
): Promise<{ week: string; found: Found; searches: number }[]> {
  const values = new Values()
  const where = [within(filter, values)]
  where.push(by === 'query' ? `query_id = ${values.add(Number(key))}` : `${COLUMNS[by]} = ${values.add(key)}`)
  const { rows } = await pool.query<{ week: string; found: Found; searches: number }>(
    `SELECT week::text, found, sum(searches)::int AS searches
     FROM ${by === 'query' ? 'demand_query_week' : 'demand_sum'} WHERE ${where.join(' AND ')} GROUP BY 1, 2`,
    values.list,
  )
  return rows
}

/** Countries that unmet searches of one subject came from; for a query also whether enough people asked it there. */
export async function readCountriesOf(
  { pool }: Reader,
  by: DemandBy,
  key: string,
  filter: DemandFilter,
): Promise<{ country: string; none: number; few: number; enough: boolean }[]> {
  const values = new Values()
  const where = [unmet(filter, values)]
  where.push(by === 'query' ? `query_id = ${values.add(Number(key))}` : `${COLUMNS[by]} = ${values.add(key)}`)
  const { rows } = await pool.query<{ country: string; none: number; few: number; enough: boolean }>(
    `SELECT country,
       coalesce(sum(searches) FILTER (WHERE found = 'none'), 0)::int AS none,
       coalesce(sum(searches) FILTER (WHERE found = 'few'), 0)::int AS few,
       ${by === 'query' ? ENOUGH_SEARCHERS : 'true'} AS enough
     FROM ${by === 'query' ? 'demand_query_week' : 'demand_sum'} WHERE ${where.join(' AND ')}
     GROUP BY country ORDER BY sum(searches) DESC`,
    values.list,
  )
  return rows
}

/** Whether anything was ever counted. */
export async function isAnythingCounted({ pool }: Reader): Promise<boolean> {
  const { rows } = await pool.query<{ any: boolean }>('SELECT EXISTS (SELECT FROM demand_sum) AS any')
  return rows[0]?.any ?? false
}
