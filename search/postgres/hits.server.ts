import type { ClientBase } from 'pg'

import type { SearchDocument } from '../documents.ts'
import type { ResolvedQuery } from '../resolve-query.ts'
import { scoreMatch } from '../score-match.ts'
import type { Sort } from '../search-port.ts'
import { RANKING, WINDOW } from '../settings.ts'
import { MAX_STANDING } from '../standing.ts'
import type { ChosenValues } from './facets.server.ts'
import type { Tables } from './tables.server.ts'

export interface Page {
  offset: number
  limit: number
  sort: Sort
}

export interface RankedDocument {
  document: SearchDocument
  score: number
}

/** Conditions on explicit filters; the arrays follow the parameters that are there already. */
function filterSql(filters: readonly ChosenValues[], parameters: unknown[]): string {
  return filters
    .map(({ ids }) => {
      parameters.push(ids)
      return ` AND facets && $${parameters.length}::integer[]`
    })
    .join('')
}

const ORDERS: Record<Sort, string> = {
  relevance: 'standing DESC, ord',
  name: 'sort_key, ord',
  newest: 'as_of DESC, standing DESC, ord',
}

interface Placed {
  ord: number
  standing: number
  score: number
}

/** One page in an order that does not depend on the words. */
async function sortedPage(
  client: ClientBase,
  tables: Tables,
  tsquery: string | undefined,
  filters: readonly ChosenValues[],
  { offset, limit, sort }: Page,
): Promise<Placed[]> {
  const parameters: unknown[] = [limit, offset]
  if (tsquery !== undefined) parameters.push(tsquery)
  const words = tsquery === undefined ? 'true' : `lexemes @@ $${parameters.length}::tsquery`
  const where = words + filterSql(filters, parameters)
  // Matches of words are gathered before they are put in order: walking an index in the wanted order would test the
  // words of every document on the way, and those stand outside the main heap.
  const { rows } = await client.query<{ ord: number; standing: number }>(
    tsquery === undefined
      ? `SELECT ord, standing FROM ${tables.document} WHERE ${where} ORDER BY ${ORDERS[sort]} LIMIT $1 OFFSET $2`
      : `WITH matched AS MATERIALIZED (
           SELECT ord, standing, sort_key, as_of FROM ${tables.document} WHERE ${where}
         ) SELECT ord, standing FROM matched ORDER BY ${ORDERS[sort]} LIMIT $1 OFFSET $2`,
    parameters,
  )
  return rows.map((row) => ({ ...row, score: (RANKING.standing * row.standing) / MAX_STANDING }))
}

interface CandidateRow {
  kind: SearchDocument['kind']
  ord: number
  standing: number
  names: string
  present: boolean[] | null
}

/** The matches of one reading that stand highest. `eachWord` asks which words of the query each one has. */
async function highest(
  client: ClientBase,
  tables: Tables,
  tsquery: string,
  filters: readonly ChosenValues[],
  count: number,
  eachWord: readonly string[] | undefined,
): Promise<CandidateRow[]> {
  const parameters: unknown[] = [tsquery, count]
  const filter = filterSql(filters, parameters)
  if (eachWord) parameters.push(eachWord)
  const present = eachWord
    ? `ARRAY(SELECT lexemes @@ word::tsquery FROM unnest($${parameters.length}::text[]) WITH ORDINALITY AS asked (word, place) ORDER BY place)`
    : 'NULL::boolean[]'
  const { rows } = await client.query<CandidateRow>(
    `WITH matched AS MATERIALIZED (
       SELECT ord, standing FROM ${tables.document} WHERE lexemes @@ $1::tsquery${filter}
     ), best AS MATERIALIZED (
       SELECT ord, standing FROM matched ORDER BY standing DESC, ord LIMIT $2
     )
     SELECT ord, best.standing, split_part(held.id, ':', 1) AS kind, held.names, ${present} AS present
     FROM best JOIN ${tables.document} AS held USING (ord) ORDER BY best.standing DESC, ord`,
    parameters,
  )
  return rows
}

function names(text: string): { names: string[]; related: string[] } {
  const [own = '', related = ''] = text.split('\f')
  return { names: own.split('\n'), related: related === '' ? [] : related.split('\n') }
}

/**
 * One page by relevance. Of each reading of the query the WINDOW highest standing matches are ranked by their names in
 * full; the widest reading is left out when the others give enough. After them come the other matches by standing, so
 * that pages never overlap.
 */
async function relevantPage(
  client: ClientBase,
  tables: Tables,
  query: ResolvedQuery,
  tiers: readonly string[],
  filters: readonly ChosenValues[],
  { offset, limit }: Page,
  eachWord: readonly string[] | undefined,
): Promise<Placed[]> {
  const ranked = new Map<number, Placed>()
  for (const [index, tsquery] of tiers.entries()) {
    if (index > 0 && index === tiers.length - 1 && ranked.size >= WINDOW) break
    for (const row of await highest(client, tables, tsquery, filters, WINDOW, eachWord)) {
      if (ranked.has(row.ord)) continue
      const candidate = {
        ...names(row.names),
        kind: row.kind,
        standing: row.standing,
        ...(row.present ? { present: row.present } : {}),
      }
      ranked.set(row.ord, { ord: row.ord, standing: row.standing, score: scoreMatch(query, candidate) })
    }
  }
  const order = [...ranked.values()].sort(
    (a, b) => b.score - a.score || b.standing - a.standing || a.ord - b.ord,
  )
  if (order.length < offset + limit) {
    const all = await sortedPage(client, tables, tiers.at(-1), filters, {
      offset: 0,
      limit: offset + limit,
      sort: 'relevance',
    })
    order.push(...all.filter((row) => !ranked.has(row.ord)))
  }
  return order.slice(offset, offset + limit)
}

/** The documents of one page, best first. Without queries everything is a hit. */
export async function pageOfHits(
  client: ClientBase,
  tables: Tables,
  query: ResolvedQuery,
  tiers: readonly string[] | undefined,
  filters: readonly ChosenValues[],
  page: Page,
  eachWord?: readonly string[],
): Promise<RankedDocument[]> {
  const placed =
    tiers === undefined || page.sort !== 'relevance' || query.weights.every((weight) => weight === 0)
      ? await sortedPage(client, tables, tiers?.at(-1), filters, page)
      : await relevantPage(client, tables, query, tiers, filters, page, eachWord)
  if (placed.length === 0) return []
  const { rows } = await client.query<{ ord: number; body: string }>(
    `SELECT ord, body FROM ${tables.document} WHERE ord = ANY($1)`,
    [placed.map((row) => row.ord)],
  )
  const bodies = new Map(rows.map((row) => [row.ord, row.body]))
  return placed.flatMap(({ ord, score }) => {
    const body = bodies.get(ord)
    return body === undefined ? [] : [{ document: JSON.parse(body) as SearchDocument, score }]
  })
}
