import { createHmac, randomBytes } from 'node:crypto'

import type pg from 'pg'

import type { App } from '#app/platform/app.ts'
import { todayInVietnam } from '#search/facet-values.ts'

import type { Found } from './demand.ts'

/** One search to be added to the sums of its week. */
export interface CountedSearch {
  /** Monday of the week. */
  week: string
  /** Null when its words may not be kept: then it counts in the sums alone. */
  query: { text: string; wording: string; filters: string } | null
  heading: string
  industryGroup: string
  enterpriseId: string | null
  /** Used where the searcher acts for no enterprise. */
  country: string
  found: Found
  opened: boolean
  who: string
  /** What was searched for, to tell a repetition. */
  about: string
}

type Counter = Pick<App, 'env' | 'pool' | 'clock'>

/** A search that is new today: its first step, or its first opening, or both at once. */
interface Fresh extends CountedSearch {
  searches: number
  opens: number
}

/**
 * Adds searches to the sums of their weeks, each person's search once a day, in one transaction. Rows are always touched in
 * the same order, so that processes that write at the same time wait for each other and never in a circle.
 */
export async function writeCounted(app: Counter, counted: readonly CountedSearch[]): Promise<void> {
  const client = await app.pool.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const fresh = await withCountries(client, await onlyFresh(client, app, counted))
    if (fresh.length > 0) {
      await addSums(client, fresh)
      await addQueries(client, app, fresh)
    }
    await client.query('COMMIT')
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error))
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  } finally {
    client.release(broken)
  }
}

/** Leaves out what its searcher was already counted for today; the marks that tell it are gone tomorrow. */
async function onlyFresh(
  client: pg.ClientBase,
  app: Counter,
  counted: readonly CountedSearch[],
): Promise<Fresh[]> {
  const day = todayInVietnam(app.clock.now())
  const salt = await saltOf(client, day)
  const mark = (search: CountedSearch, step: string) =>
    createHmac('sha256', salt).update(`${step}\n${search.who}\n${search.about}`).digest('hex').slice(0, 24)
  const marks = new Map<string, { search: CountedSearch; step: 'search' | 'open' }>()
  for (const search of counted) {
    const stayed = mark(search, 'search')
    if (!marks.has(stayed)) marks.set(stayed, { search, step: 'search' })
    if (search.opened) marks.set(mark(search, 'open'), { search, step: 'open' })
  }
  const { rows } = await client.query<{ mark: string }>(
    `INSERT INTO demand_seen (day, mark)
     SELECT $1::date, decode(mark, 'hex') FROM unnest($2::text[]) mark ORDER BY mark
     ON CONFLICT DO NOTHING
     RETURNING encode(mark, 'hex') AS mark`,
    [day, [...marks.keys()].toSorted()],
  )
  return rows.flatMap((row) => {
    const { search, step } = marks.get(row.mark) ?? {}
    if (!search) return []
    return [{ ...search, searches: step === 'search' ? 1 : 0, opens: step === 'open' ? 1 : 0 }]
  })
}

/** The random salt of a day, the same in every process. */
async function saltOf(client: pg.ClientBase, day: string): Promise<Buffer> {
  await client.query('INSERT INTO demand_salt (day, salt) VALUES ($1::date, $2) ON CONFLICT DO NOTHING', [
    day,
    randomBytes(32),
  ])
  const { rows } = await client.query<{ salt: Buffer }>('SELECT salt FROM demand_salt WHERE day = $1::date', [
    day,
  ])
  const salt = rows[0]?.salt
  if (!salt) throw new Error('the salt of the day is missing')
  return salt
}

/** Who acts for an enterprise searches from its country. */
async function withCountries(client: pg.ClientBase, fresh: Fresh[]): Promise<Fresh[]> {
  const ids = [...new Set(fresh.flatMap(({ enterpriseId }) => enterpriseId ?? []))]
  if (ids.length === 0) return fresh
  const { rows } = await client.query<{ id: string; country: string }>(
    `SELECT DISTINCT ON (enterprise_id) enterprise_id AS id, country
     FROM site WHERE enterprise_id = ANY($1::uuid[]) ORDER BY enterprise_id, kind, id`,
    [ids],
  )
  const countries = new Map(rows.map(({ id, country }) => [id, country]))
  return fresh.map((search) => ({
    ...search,
    country: countries.get(search.enterpriseId ?? '') ?? search.country,
  }))
}

async function addSums(client: pg.ClientBase, fresh: readonly Fresh[]): Promise<void> {
  const sums = summed(fresh, ({ week, heading, industryGroup, country, found }) => ({
    week,
    heading,
    industry_group: industryGroup,
    country,
    found,
  }))
  await client.query(
    `INSERT INTO demand_sum AS s (week, heading, industry_group, country, found, searches, opened)
     SELECT week, heading, industry_group, country, found, searches, opened
     FROM jsonb_to_recordset($1::jsonb) AS r(week date, heading text, industry_group text, country text,
       found demand_found, searches int, opened int)
     ORDER BY week, heading, industry_group, country, found
     ON CONFLICT (week, heading, industry_group, country, found, demonstration)
     DO UPDATE SET searches = s.searches + excluded.searches, opened = s.opened + excluded.opened`,
    [JSON.stringify(sums)],
  )
}

async function addQueries(client: pg.ClientBase, app: Counter, fresh: readonly Fresh[]): Promise<void> {
  const rows = summed(fresh, ({ week, query, heading, industryGroup, country, found }) =>
    query
      ? {
          week,
          ...query,
          heading,
          industry_group: industryGroup,
          country,
          found,
        }
      : null,
  ).map(({ of, ...row }) => ({
    ...row,
    searchers: of.reduce((bits, { who }) => bits | placeOf(app, who, `${row.text}\n${row.filters}`), 0),
  }))
  if (rows.length === 0) return
  await client.query(ADD_QUERIES, [JSON.stringify(rows)])
}

/** Words with marks are kept rather than the same without: they say more, and stand for the same query. */
const ADD_QUERIES = `
  WITH r AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(week date, text text, wording text, filters text, heading text,
      industry_group text, country text, found demand_found, searches int, opened int, searchers int)
  ), named AS (
    INSERT INTO demand_query AS q (text, filters, wording, heading, industry_group, searchers)
    SELECT text, filters, max(wording), max(heading), max(industry_group), bit_or(searchers)
    FROM r GROUP BY text, filters ORDER BY text, filters
    ON CONFLICT (text, filters) DO UPDATE SET
      wording = CASE WHEN q.wording = q.text THEN excluded.wording ELSE q.wording END,
      heading = CASE WHEN q.heading = '' THEN excluded.heading ELSE q.heading END,
      industry_group = CASE WHEN q.industry_group = '' THEN excluded.industry_group ELSE q.industry_group END,
      searchers = q.searchers | excluded.searchers
    RETURNING id, text, filters, industry_group
  )
  INSERT INTO demand_query_week AS w (week, query_id, country, found, industry_group, searches, opened, searchers)
  SELECT r.week, n.id, r.country, r.found, n.industry_group, sum(r.searches), sum(r.opened), bit_or(r.searchers)
  FROM r JOIN named n USING (text, filters)
  GROUP BY r.week, n.id, r.country, r.found, n.industry_group
  ORDER BY r.week, n.id, r.country, r.found
  ON CONFLICT (week, query_id, country, found, demonstration) DO UPDATE SET
    searches = w.searches + excluded.searches, opened = w.opened + excluded.opened,
    searchers = w.searchers | excluded.searchers, industry_group = excluded.industry_group`

/** One of 32 places for a person and a query: too few to tell people apart, enough to tell one from three. */
function placeOf({ env }: Pick<App, 'env'>, who: string, query: string): number {
  const digest = createHmac('sha256', `${env.sessionSecret} searchers`).update(`${who}\n${query}`).digest()
  return 1 << (digest.readUInt8(0) % 32)
}

/** Searches that share a key, added up. */
function summed<Key extends object>(
  fresh: readonly Fresh[],
  keyOf: (search: Fresh) => Key | null,
): (Key & { searches: number; opened: number; of: Fresh[] })[] {
  const sums = new Map<string, Key & { searches: number; opened: number; of: Fresh[] }>()
  for (const search of fresh) {
    const key = keyOf(search)
    if (!key) continue
    const name = JSON.stringify(key)
    const sum = sums.get(name) ?? { ...key, searches: 0, opened: 0, of: [] }
    sum.searches += search.searches
    sum.opened += search.opens
    sum.of.push(search)
    sums.set(name, sum)
  }
  return [...sums.values()]
}
