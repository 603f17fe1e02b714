import { KIND, kindsOf } from '../read-request.ts'
import type { Facet, SearchAnswer } from '../search-port.ts'
import { WINDOW } from '../settings.ts'
import type { Expression, Relaxed } from './expression.ts'
import { placesIn } from './segments.ts'
import { Statement, type OpenIndex } from './statement.server.ts'
import type { Tables } from './tables.server.ts'

/** Chosen values of one facet, as numbers; empty when none of them occurs in the index, so that nothing is a hit. */
export interface ChosenValues {
  facet: string
  ids: number[]
}

/** Documents that were named one by one, by their places. */
export interface NamedDocuments {
  ords: number[]
}

/** What a hit must be besides having the words. */
export type Condition = ChosenValues | NamedDocuments

/** The set of documents that meet a condition. */
export function setOf(statement: Statement, condition: Condition): string {
  return 'ords' in condition ? statement.ofPlaces(condition.ords) : statement.ofValues(condition.ids)
}

/** Places of documents that were named by their ids; those that the index does not hold are left out. */
export async function namedDocuments(
  { client, tables }: Pick<OpenIndex, 'client' | 'tables'>,
  ids: readonly string[],
): Promise<NamedDocuments> {
  const { rows } = await client.query<{ ord: number }>(
    `SELECT ord FROM ${tables.document} WHERE id = ANY($1::text[])`,
    [ids.map((id) => id.replaceAll('\u0000', ''))],
  )
  return { ords: rows.map((row) => row.ord) }
}

/** Numbers of chosen values. */
export async function chosenValues(
  { client, tables }: Pick<OpenIndex, 'client' | 'tables'>,
  chosen: readonly { facet: string; values: readonly string[] }[],
): Promise<ChosenValues[]> {
  if (chosen.length === 0) return []
  const pairs = chosen.flatMap(({ facet, values }) =>
    values.map((value) => ({ facet, value: value.replaceAll('\u0000', '') })),
  )
  const { rows } = await client.query<{ id: number; facet: string }>(
    `SELECT id, facet FROM ${tables.facetValue}
     WHERE (facet, value) IN (SELECT * FROM unnest($1::text[], $2::text[]))`,
    [pairs.map((pair) => pair.facet), pairs.map((pair) => pair.value)],
  )
  return chosen.map(({ facet }) => ({
    facet,
    ids: rows.filter((row) => row.facet === facet).map((row) => row.id),
  }))
}

interface CountRow {
  /** Null in the rows of totals and of hits. */
  facet: string | null
  value: string
  count: string
}

const MATCHED = 'matched'
const MOST = 'most'
const FOUND = 'found'
/** Goes before the number of a segment, whose hits follow as bits. */
const SEGMENT = 'segment '

export interface Counted {
  /** Documents with the words, whatever filters say. */
  matched: number
  /** Documents with the words that filters let through. */
  total: number
  /** When as many things as any document has were asked for: how many these are. */
  most: number
  /** Places of all hits, when they are few; so they need not be looked for again. */
  few?: readonly number[]
  kinds: SearchAnswer['kinds']
  facets: SearchAnswer['facets']
}

/**
 * Counts hits and facet values with bitmaps: a filter is the sum of its values' sets, and a count is the number of bits
 * that two sets share. The counts of a facet leave its own filter out. Costs about the same for ten hits and for all
 * documents. Without a question every document counts.
 */
export async function countFacets(
  index: OpenIndex,
  question: Expression | Relaxed | undefined,
  filters: readonly Condition[],
  facets: readonly Facet[],
): Promise<Counted> {
  const statement = new Statement(index)
  const hits = statement.matching(question)
  const named = filters.map((filter) => ({
    facet: 'facet' in filter ? filter.facet : null,
    name: setOf(statement, filter),
  }))
  const found = statement.intersection([hits, ...named.map((filter) => filter.name)])
  const counted: readonly string[] = [KIND, ...facets]
  const own = named.filter((filter) => filter.facet !== null && counted.includes(filter.facet))
  const plain = counted.filter((facet) => !own.some((filter) => filter.facet === facet))
  const parts = [
    total(MATCHED, hits),
    total(FOUND, found),
    fewHits(found),
    ...(statement.most === undefined
      ? []
      : [`SELECT NULL AS facet, '${MOST}' AS value, most::text AS count FROM ${statement.most}`]),
    counts(index.tables, found, statement.parameter(plain)),
    ...own.map((filter) => {
      const others = named.filter((other) => other !== filter).map((other) => other.name)
      return counts(
        index.tables,
        statement.intersection([hits, ...others]),
        statement.parameter([filter.facet]),
      )
    }),
  ]
  const { rows } = await index.client.query<CountRow>(
    statement.text(parts.join(' UNION ALL ')),
    statement.parameters,
  )
  const totalOf = (name: string) =>
    Number(rows.find((row) => row.facet === null && row.value === name)?.count ?? 0)
  const few = rows.flatMap(({ facet, value, count }) =>
    facet === null && value.startsWith(SEGMENT) ? placesIn(Number(value.slice(SEGMENT.length)), count) : [],
  )
  return {
    matched: totalOf(MATCHED),
    total: totalOf(FOUND),
    most: totalOf(MOST),
    ...(few.length > 0 ? { few } : {}),
    kinds: kindsOf(countsOf(rows, KIND)),
    facets: Object.fromEntries(facets.map((facet) => [facet, countsOf(rows, facet)])),
  }
}

function total(name: string, set: string): string {
  return `SELECT NULL AS facet, '${name}' AS value, coalesce(sum(bit_count(bits)), 0)::text AS count FROM ${set}`
}

function fewHits(set: string): string {
  return `
    SELECT NULL AS facet, '${SEGMENT}' || segment AS value, bits::text AS count FROM ${set}
    WHERE bit_count(bits) > 0 AND (SELECT sum(bit_count(bits)) FROM ${set}) <= ${WINDOW}`
}

function counts(tables: Tables, set: string, facets: string): string {
  return `
    SELECT facet, value, sum(bit_count(held.bits & ${set}.bits))::text AS count
    FROM ${tables.facetValue} AS named
    JOIN ${tables.facetBits} AS held ON held.value_id = named.id
    JOIN ${set} ON ${set}.segment = held.segment
    WHERE facet = ANY(${facets}::text[])
    GROUP BY facet, value`
}

function countsOf(rows: readonly CountRow[], facet: string): { value: string; count: number }[] {
  return rows
    .filter((row) => row.facet === facet && Number(row.count) > 0)
    .map((row) => ({ value: row.value, count: Number(row.count) }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
