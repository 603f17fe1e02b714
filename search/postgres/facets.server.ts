import type { ClientBase } from 'pg'

import type { Facet, SearchAnswer } from '../search-port.ts'
import { SEGMENT_BITS } from './segments.ts'
import type { Tables } from './tables.server.ts'

/** Chosen values of one facet, as numbers; empty when none of them occurs in the index, so that nothing is a hit. */
export interface ChosenValues {
  facet: string
  ids: number[]
}

/** Numbers of chosen values. */
export async function chosenValues(
  client: ClientBase,
  tables: Tables,
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
  /** Null in the row of the total. */
  facet: string | null
  value: string
  count: string
}

const WORD_BITS = 64
const WORDS = SEGMENT_BITS / WORD_BITS

/** The documents that match some words, as one bit string in hexadecimal per segment of the index. */
export type MatchedBits = string[]

/**
 * Finds the documents of a tsquery. Their places are gathered 64 at a time, then into segments; undefined when there is
 * none. Needs sequential scans switched off: the words stand outside the main heap, and testing them one by one takes
 * a hundred times as long as asking the index.
 */
export async function matchedBits(
  client: ClientBase,
  tables: Tables,
  tsquery: string,
): Promise<MatchedBits | undefined> {
  const { rows } = await client.query<{ segment: number; bits: string }>(
    `WITH matched AS MATERIALIZED (
       SELECT ord / ${WORD_BITS} AS place, bit_or(1::bigint << (${WORD_BITS - 1} - ord % ${WORD_BITS})) AS bits
       FROM ${tables.document} WHERE lexemes @@ $1::tsquery GROUP BY 1
     )
     SELECT place / ${WORDS} AS segment, string_agg(lpad(to_hex(coalesce(bits, 0)), 16, '0'), '' ORDER BY place) AS bits
     FROM generate_series(0, (SELECT (max(place) / ${WORDS} + 1) * ${WORDS} - 1 FROM matched)) AS place
     LEFT JOIN matched USING (place)
     GROUP BY 1 ORDER BY 1`,
    [tsquery],
  )
  return rows.length === 0 ? undefined : rows.map((row) => `x${row.bits}`)
}

/**
 * Counts hits and facet values with bitmaps: a set of documents is a row of bits per 8192 of them, a filter is the sum
 * of its values' sets, and a count is the number of bits that two sets share. The counts of a facet leave its own
 * filter out. Costs about the same for ten hits and for all documents. Without `matched` every document counts.
 */
export async function countFacets(
  client: ClientBase,
  tables: Tables,
  matched: MatchedBits | undefined,
  filters: readonly ChosenValues[],
  facets: readonly Facet[],
): Promise<{ total: number; facets: SearchAnswer['facets'] }> {
  const named = filters.map((filter, index) => ({
    ...filter,
    name: `filter_${index}`,
    parameter: `$${index + 3}`,
  }))
  const own = named.filter((filter) => facets.includes(filter.facet as Facet))
  const plain = facets.filter((facet) => !own.some((filter) => filter.facet === facet))
  const sets = [
    `hits AS MATERIALIZED (${
      matched === undefined
        ? `SELECT segment, bits FROM ${tables.facetBits} WHERE $1::text[] IS NULL AND value_id =
             (SELECT id FROM ${tables.facetValue} WHERE facet = 'all' AND value = '*')`
        : `SELECT (place - 1)::integer AS segment, bits::bit(${SEGMENT_BITS}) AS bits
           FROM unnest($1::text[]) WITH ORDINALITY AS given (bits, place)`
    })`,
    ...named.map(
      ({ name, parameter }) => `${name} AS MATERIALIZED (
        SELECT segment, bit_or(bits) AS bits FROM ${tables.facetBits}
        WHERE value_id = ANY(${parameter}::integer[]) GROUP BY segment)`,
    ),
    `found AS MATERIALIZED (${intersection(named)})`,
    ...own.map(
      (filter) =>
        `without_${filter.name} AS MATERIALIZED (${intersection(named.filter((other) => other !== filter))})`,
    ),
  ]
  const parts = [
    `SELECT NULL AS facet, NULL AS value, coalesce(sum(bit_count(bits)), 0) AS count FROM found`,
    counts(tables, 'found', '$2::text[]'),
    ...own.map((filter) => counts(tables, `without_${filter.name}`, `ARRAY['${filter.facet}']`)),
  ]
  const { rows } = await client.query<CountRow>(`WITH ${sets.join(', ')} ${parts.join(' UNION ALL ')}`, [
    matched ?? null,
    plain,
    ...named.map((filter) => filter.ids),
  ])
  return readCounts(rows, facets)
}

function intersection(filters: readonly { name: string }[]): string {
  const bits = ['hits.bits', ...filters.map((filter) => `${filter.name}.bits`)].join(' & ')
  return `SELECT segment, ${bits} AS bits FROM hits ${filters.map((filter) => `JOIN ${filter.name} USING (segment)`).join(' ')}`
}

function counts(tables: Tables, source: string, facets: string): string {
  return `
    SELECT facet, value, sum(bit_count(held.bits & ${source}.bits)) AS count
    FROM ${tables.facetValue} AS named
    JOIN ${tables.facetBits} AS held ON held.value_id = named.id
    JOIN ${source} ON ${source}.segment = held.segment
    WHERE facet = ANY(${facets})
    GROUP BY facet, value`
}

function readCounts(
  rows: readonly CountRow[],
  facets: readonly Facet[],
): { total: number; facets: SearchAnswer['facets'] } {
  const answer: SearchAnswer['facets'] = {}
  for (const facet of facets)
    answer[facet] = rows
      .filter((row) => row.facet === facet && Number(row.count) > 0)
      .map((row) => ({ value: row.value, count: Number(row.count) }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  return { total: Number(rows.find((row) => row.facet === null)?.count ?? 0), facets: answer }
}
