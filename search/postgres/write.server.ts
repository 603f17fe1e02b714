import type { ClientBase } from 'pg'

import type { SearchDocument } from '../documents.ts'
import { Bitmaps } from './bitmaps.ts'
import { WORD_FACET } from './density.ts'
import { lexeme } from './lexemes.ts'
import { rowOf, type FacetKey, type Row } from './row.ts'
import { SEGMENT_BITS } from './segments.ts'
import type { DenseWords } from './statement.server.ts'
import type { Tables } from './tables.server.ts'

interface Present {
  id: string
  ord: number
  facets: number[]
  lexemes: string[]
  body: string
}

/** Numbers of facet values; new ones are added to the table. */
export async function valueIds(
  client: ClientBase,
  tables: Tables,
  keys: readonly FacetKey[],
): Promise<Map<string, number>> {
  const different = new Map(keys.map((key) => [keyOf(key), key]))
  const columns = [
    [...different.values()].map((key) => key.facet),
    [...different.values()].map((key) => key.value),
  ]
  await client.query(
    `INSERT INTO ${tables.facetValue} (facet, value)
     SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING`,
    columns,
  )
  const { rows } = await client.query<FacetKey & { id: number }>(
    `SELECT id, facet, value FROM ${tables.facetValue}
     WHERE (facet, value) IN (SELECT * FROM unnest($1::text[], $2::text[]))`,
    columns,
  )
  return new Map(rows.map((row) => [keyOf(row), row.id]))
}

export function keyOf({ facet, value }: FacetKey): string {
  return `${facet}\u0000${value}`
}

/** Writes rows whose places are known. Their ids must not be in the table. */
export async function insertRows(
  client: ClientBase,
  tables: Tables,
  rows: readonly { row: Row; ord: number; facets: number[] }[],
): Promise<void> {
  await client.query(
    `INSERT INTO ${tables.document}
       (ord, standing, as_of, changes_on, facets, id, sort_key, lexemes, names, body)
     SELECT ord, standing, as_of, changes_on, facets::integer[], id, sort_key, lexemes::tsvector, names, body
     FROM unnest($1::integer[], $2::smallint[], $3::date[], $4::date[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[])
       AS given (ord, standing, as_of, changes_on, facets, id, sort_key, lexemes, names, body)`,
    [
      rows.map(({ ord }) => ord),
      rows.map(({ row }) => row.standing),
      rows.map(({ row }) => row.asOf),
      rows.map(({ row }) => row.changesOn),
      rows.map(({ facets }) => `{${facets.join(',')}}`),
      rows.map(({ row }) => row.id),
      rows.map(({ row }) => row.sortKey),
      rows.map(({ row }) => row.lexemes.map(lexeme.quote).join(' ')),
      rows.map(({ row }) => row.names),
      rows.map(({ row }) => row.body),
    ],
  )
}

/**
 * Puts and removes documents of a generation that has its indexes, with bitmaps and word counts following.
 * Needs the writers' lock. A document of null removes.
 */
export async function applyChanges(
  client: ClientBase,
  tables: Tables,
  changes: ReadonlyMap<string, SearchDocument | null>,
  today: string,
): Promise<void> {
  const { rows: present } = await client.query<Present>(
    `DELETE FROM ${tables.document} WHERE id = ANY($1)
     RETURNING id, ord, facets, tsvector_to_array(lexemes) AS lexemes, body`,
    [[...changes.keys()]],
  )
  const placed = new Map(present.map((row) => [row.id, row]))
  const rows = [...changes.values()].flatMap((document) =>
    document === null ? [] : [rowOf(document, today)],
  )
  const ords = await placesFor(client, tables, rows, placed)
  const ids = await valueIds(
    client,
    tables,
    rows.flatMap((row) => row.facets),
  )
  const written = rows.map((row, index) => ({
    row,
    ord: ords[index] ?? 0,
    facets: row.facets.map((key) => ids.get(keyOf(key)) ?? 0).sort((a, b) => a - b),
  }))
  if (written.length > 0) await insertRows(client, tables, written)
  const dense = await denseAmong(client, tables, [...present, ...rows])
  const numbers = (lexemes: readonly string[]) => lexemes.flatMap((text) => dense.get(text) ?? [])
  await changeBits(
    client,
    tables,
    present.map(({ ord, facets, lexemes }) => ({ ord, values: [...facets, ...numbers(lexemes)] })),
    written.map(({ ord, facets, row }) => ({ ord, values: [...facets, ...numbers(row.lexemes)] })),
  )
  await changeTerms(
    client,
    tables,
    present.map((row) => rowOf(JSON.parse(row.body) as SearchDocument, today)),
    rows,
  )
}

/** A document that is replaced keeps its place; new ones follow after the last. */
async function placesFor(
  client: ClientBase,
  tables: Tables,
  rows: readonly Row[],
  placed: ReadonlyMap<string, Present>,
): Promise<number[]> {
  const added = rows.filter((row) => !placed.has(row.id)).length
  const { rows: next } = await client.query<{ next_ord: number }>(
    'UPDATE search_generation SET next_ord = next_ord + $2 WHERE id = $1 RETURNING next_ord',
    [tables.generation, added],
  )
  let free = (next[0]?.next_ord ?? 0) - added
  return rows.map((row) => placed.get(row.id)?.ord ?? free++)
}

/** Numbers of the words that this generation keeps as bitmaps, among those of some documents. */
async function denseAmong(
  client: ClientBase,
  tables: Tables,
  rows: readonly { lexemes: readonly string[] }[],
): Promise<DenseWords> {
  const { rows: found } = await client.query<{ value: string; id: number }>(
    `SELECT value, id FROM ${tables.facetValue} WHERE facet = $1 AND value = ANY($2)`,
    [WORD_FACET, [...new Set(rows.flatMap((row) => row.lexemes))]],
  )
  return new Map(found.map((row) => [row.value, row.id]))
}

async function changeBits(
  client: ClientBase,
  tables: Tables,
  before: readonly { ord: number; values: number[] }[],
  after: readonly { ord: number; values: number[] }[],
): Promise<void> {
  const clear = new Bitmaps()
  const set = new Bitmaps()
  const had = new Map(before.map((row) => [row.ord, new Set(row.values)]))
  const has = new Map(after.map((row) => [row.ord, new Set(row.values)]))
  for (const [ord, values] of had)
    for (const value of values) if (!has.get(ord)?.has(value)) clear.add(value, ord)
  for (const [ord, values] of has)
    for (const value of values) if (!had.get(ord)?.has(value)) set.add(value, ord)
  const cleared = clear.columns()
  if (cleared.values.length > 0)
    await client.query(
      `UPDATE ${tables.facetBits} AS held SET bits = held.bits & ~given.bits::bit(${SEGMENT_BITS})
       FROM unnest($1::integer[], $2::integer[], $3::text[]) AS given (value_id, segment, bits)
       WHERE held.value_id = given.value_id AND held.segment = given.segment`,
      [cleared.values, cleared.segments, cleared.bits],
    )
  await addBits(client, tables, set)
}

/** Adds documents to the sets of facet values. */
export async function addBits(client: ClientBase, tables: Tables, bitmaps: Bitmaps): Promise<void> {
  const { values, segments, bits } = bitmaps.columns()
  const STEP = 2000
  for (let from = 0; from < values.length; from += STEP)
    await client.query(
      `INSERT INTO ${tables.facetBits} AS held (value_id, segment, bits)
       SELECT value_id, segment, bits::bit(${SEGMENT_BITS})
       FROM unnest($1::integer[], $2::integer[], $3::text[]) AS given (value_id, segment, bits)
       ON CONFLICT (value_id, segment) DO UPDATE SET bits = held.bits | excluded.bits`,
      [values.slice(from, from + STEP), segments.slice(from, from + STEP), bits.slice(from, from + STEP)],
    )
}

/** How often each word occurs in documents and in names. */
export class TermCounts {
  readonly counts = new Map<string, { folded: string; documents: number; names: number }>()

  add(row: Row, sign: 1 | -1 = 1): void {
    for (const [marked, { folded, inName }] of row.terms) {
      const count = this.counts.get(marked) ?? { folded, documents: 0, names: 0 }
      count.documents += sign
      if (inName) count.names += sign
      this.counts.set(marked, count)
    }
  }
}

async function changeTerms(
  client: ClientBase,
  tables: Tables,
  before: readonly Row[],
  after: readonly Row[],
): Promise<void> {
  const difference = new TermCounts()
  for (const row of before) difference.add(row, -1)
  for (const row of after) difference.add(row)
  for (const [marked, { documents, names }] of difference.counts)
    if (documents === 0 && names === 0) difference.counts.delete(marked)
  await addTerms(client, tables, difference)
}

/** Adds to the counts of words; a word that no document has any more stays with a count of 0 and is not found. */
export async function addTerms(client: ClientBase, tables: Tables, { counts }: TermCounts): Promise<void> {
  const all = [...counts]
  const STEP = 10_000
  for (let from = 0; from < all.length; from += STEP) {
    const some = all.slice(from, from + STEP)
    await client.query(
      `INSERT INTO ${tables.term} AS held (marked, folded, documents, names)
       SELECT * FROM unnest($1::text[], $2::text[], $3::integer[], $4::integer[])
       ON CONFLICT (marked) DO UPDATE
       SET documents = held.documents + excluded.documents, names = held.names + excluded.names`,
      [
        some.map(([marked]) => marked),
        some.map(([, count]) => count.folded),
        some.map(([, count]) => count.documents),
        some.map(([, count]) => count.names),
      ],
    )
  }
}
