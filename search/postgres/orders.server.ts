import type { ClientBase } from 'pg'

import type { Sort } from '../search-port.ts'
import { STANDING_FACET } from './density.ts'
import { tsqueryOf, type Expression, type Relaxed } from './expression.ts'
import { setOf, type Condition } from './facets.server.ts'
import { placesIn, SEGMENT_BITS } from './segments.ts'
import { isBroad, Statement, type OpenIndex } from './statement.server.ts'

/** Hits, by what a document must have and the chosen values of filters. */
export interface Wanted {
  question: Expression | Relaxed | undefined
  filters: readonly Condition[]
  /** How many there are; only decides how they are put in order. */
  total: number
  /** The places of all of them, when they are few and known already. */
  few?: readonly number[] | undefined
}

/** A place in an order. */
export interface Placed {
  ord: number
  standing: number
}

interface Slice {
  offset: number
  limit: number
}

/** A part of the hits in an order that does not depend on the words. */
export function inOrder(index: OpenIndex, wanted: Wanted, sort: Sort, slice: Slice): Promise<Placed[]> {
  const { question, few } = wanted
  if (few) return amongPlaces(index, few, sort, slice)
  if (question !== undefined && !('atLeast' in question) && !isBroad(question, index.dense))
    return byIndex(index, tsqueryOf(question), wanted.filters, sort, slice)
  const statement = new Statement(index)
  const found = statement.intersection([
    statement.matching(question),
    ...wanted.filters.map((filter) => setOf(statement, filter)),
  ])
  if (sort === 'relevance') return byStanding(index.client, statement, found, slice)
  const passed = slice.offset + slice.limit
  return wanted.total <= Math.max(GATHERED.always, GATHERED.forEachPassed * passed)
    ? byGathering(index.client, statement, found, sort, slice)
    : byWalking(index.client, statement, found, sort, slice)
}

/** Hits up to this number, or so many times as many as have to be passed, are gathered and then sorted. */
const GATHERED = { always: 5000, forEachPassed: 50 }

const ORDERS: Record<Sort, string> = {
  relevance: 'standing DESC, ord',
  name: 'sort_key, ord',
  newest: 'as_of DESC, standing DESC, ord',
}

/** Conditions on explicit filters; the arrays follow the parameters that are there already. */
function filterSql(filters: readonly Condition[], parameters: unknown[]): string {
  return filters
    .map((filter) => {
      parameters.push('ords' in filter ? filter.ords : filter.ids)
      return 'ords' in filter
        ? ` AND ord = ANY($${parameters.length}::integer[])`
        : ` AND facets && $${parameters.length}::integer[]`
    })
    .join('')
}

/**
 * Few matches. They are gathered before they are put in order: walking an index in the wanted order would test the words
 * of every document on the way, and those stand outside the main heap.
 */
async function byIndex(
  { client, tables }: OpenIndex,
  tsquery: string,
  filters: readonly Condition[],
  sort: Sort,
  { offset, limit }: Slice,
): Promise<Placed[]> {
  const parameters: unknown[] = [limit, offset, tsquery]
  const filter = filterSql(filters, parameters)
  const { rows } = await client.query<Placed>(
    `WITH matched AS MATERIALIZED (
       SELECT ord, standing, sort_key, as_of FROM ${tables.document} WHERE lexemes @@ $3::tsquery${filter}
     ) SELECT ord, standing FROM matched ORDER BY ${ORDERS[sort]} LIMIT $1 OFFSET $2`,
    parameters,
  )
  return rows
}

/**
 * Many matches by standing: each standing is a set of documents, so the highest are found by taking one set after the
 * other, without touching any document.
 */
async function byStanding(
  client: ClientBase,
  statement: Statement,
  found: string,
  { offset, limit }: Slice,
): Promise<Placed[]> {
  const { facetBits, facetValue } = statement.tables
  const banded = statement.set(
    `SELECT named.value::integer AS standing, held.segment, held.bits & ${found}.bits AS bits
     FROM ${facetValue} AS named
     JOIN ${facetBits} AS held ON held.value_id = named.id
     JOIN ${found} ON ${found}.segment = held.segment
     WHERE named.facet = '${STANDING_FACET}'`,
  )
  const from = statement.parameter(offset)
  const to = statement.parameter(offset + limit)
  const { rows } = await client.query<{ standing: number; segment: number; bits: string; before: string }>(
    statement.text(`
      SELECT standing, segment, bits::text AS bits, until - count AS before FROM (
        SELECT *, bit_count(bits) AS count, sum(bit_count(bits)) OVER (ORDER BY standing DESC, segment) AS until
        FROM ${banded} WHERE bit_count(bits) > 0
      ) AS placed WHERE until > ${from} AND until - count < ${to} ORDER BY standing DESC, segment`),
    statement.parameters,
  )
  const placed = rows.flatMap(({ standing, segment, bits, before }) =>
    placesIn(segment, bits).map((ord, index) => ({ ord, standing, position: Number(before) + index })),
  )
  return placed.filter(({ position }) => offset <= position && position < offset + limit)
}

/** Not very many matches in an order of their own: all are looked at. */
async function byGathering(
  client: ClientBase,
  statement: Statement,
  found: string,
  sort: Sort,
  slice: Slice,
): Promise<Placed[]> {
  const { rows: segments } = await client.query<{ segment: number; bits: string }>(
    statement.text(`SELECT segment, bits::text AS bits FROM ${found} WHERE bit_count(bits) > 0`),
    statement.parameters,
  )
  const ords = segments.flatMap(({ segment, bits }) => placesIn(segment, bits))
  return amongPlaces({ client, tables: statement.tables }, ords, sort, slice)
}

async function amongPlaces(
  { client, tables }: Pick<OpenIndex, 'client' | 'tables'>,
  ords: readonly number[],
  sort: Sort,
  { offset, limit }: Slice,
): Promise<Placed[]> {
  const { rows } = await client.query<Placed>(
    `SELECT ord, standing FROM ${tables.document} WHERE ord = ANY($1::integer[])
     ORDER BY ${ORDERS[sort]} LIMIT $2 OFFSET $3`,
    [ords, limit, offset],
  )
  return rows
}

/** Ids of hits, in no order. */
export async function idsOf(
  index: OpenIndex,
  { question, filters }: Omit<Wanted, 'total'>,
  limit: number,
): Promise<string[]> {
  const statement = new Statement(index)
  const found = statement.intersection([
    statement.matching(question),
    ...filters.map((filter) => setOf(statement, filter)),
  ])
  const { rows: segments } = await index.client.query<{ segment: number; bits: string }>(
    statement.text(`SELECT segment, bits::text AS bits FROM ${found} WHERE bit_count(bits) > 0`),
    statement.parameters,
  )
  const ords = segments.flatMap(({ segment, bits }) => placesIn(segment, bits))
  const { rows } = await index.client.query<{ id: string }>(
    `SELECT id FROM ${index.tables.document} WHERE ord = ANY($1::integer[])`,
    [ords.slice(0, limit)],
  )
  return rows.map((row) => row.id)
}

/** So many matches that the first rows of the order have enough of them. */
async function byWalking(
  client: ClientBase,
  statement: Statement,
  found: string,
  sort: Sort,
  { offset, limit }: Slice,
): Promise<Placed[]> {
  const { rows } = await client.query<Placed>(
    statement.text(`
      SELECT ord, standing FROM ${statement.tables.document} AS held
      WHERE (
        SELECT get_bit(bits, held.ord % ${SEGMENT_BITS}) FROM ${found} WHERE segment = held.ord / ${SEGMENT_BITS}
      ) = 1
      ORDER BY ${ORDERS[sort]} LIMIT ${statement.parameter(limit)} OFFSET ${statement.parameter(offset)}`),
    statement.parameters,
  )
  return rows
}
