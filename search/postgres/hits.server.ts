import type { SearchDocument } from '../documents.ts'
import type { ResolvedQuery } from '../resolve-query.ts'
import { scoreMatch } from '../score-match.ts'
import type { Sort } from '../search-port.ts'
import { RANKING, WINDOW } from '../settings.ts'
import { MAX_STANDING } from '../standing.ts'
import { tsqueryOf, type Expression, type Relaxed } from './expression.ts'
import { inOrder, type Placed, type Wanted } from './orders.server.ts'
import type { OpenIndex } from './statement.server.ts'

export interface Page {
  offset: number
  limit: number
  sort: Sort
}

/** A query as it was found to have hits: its readings from the strictest to the one that says what is a hit at all. */
export interface Asked {
  query: ResolvedQuery
  tiers: readonly (Expression | Relaxed)[]
  /** Set when words may be missing: what to ask for each word. */
  eachWord?: readonly Expression[]
}

export interface RankedDocument {
  document: SearchDocument
  score: number
}

interface Ranked extends Placed {
  score: number
}

interface CandidateRow {
  kind: SearchDocument['kind']
  ord: number
  standing: number
  names: string
  present: boolean[] | null
}

/** The documents of one page, best first. Without a question everything is a hit. */
export async function pageOfHits(
  index: OpenIndex,
  asked: Asked | undefined,
  hits: Omit<Wanted, 'question'>,
  page: Page,
): Promise<RankedDocument[]> {
  const wanted = { question: asked?.tiers.at(-1), ...hits }
  const ranks = asked && page.sort === 'relevance' && asked.query.weights.some((weight) => weight > 0)
  const placed = ranks
    ? await relevantPage(index, asked, wanted, page)
    : (await inOrder(index, wanted, page.sort, page)).map(byStanding)
  if (placed.length === 0) return []
  const { rows } = await index.client.query<{ ord: number; body: string }>(
    `SELECT ord, body FROM ${index.tables.document} WHERE ord = ANY($1)`,
    [placed.map((row) => row.ord)],
  )
  const bodies = new Map(rows.map((row) => [row.ord, row.body]))
  return placed.flatMap(({ ord, score }) => {
    const body = bodies.get(ord)
    return body === undefined ? [] : [{ document: JSON.parse(body) as SearchDocument, score }]
  })
}

function byStanding(placed: Placed): Ranked {
  return { ...placed, score: (RANKING.standing * placed.standing) / MAX_STANDING }
}

/**
 * One page by relevance. A few hits are all ranked by their names in full. Of many, and of each reading of the query the WINDOW
 * highest standing matches are; the widest reading is left out when the others give enough. After them come the other matches by standing, so
 * that pages never overlap.
 */
async function relevantPage(
  index: OpenIndex,
  { query, tiers, eachWord }: Asked,
  wanted: Wanted,
  { offset, limit }: Page,
): Promise<Ranked[]> {
  const ranked = new Map<number, Ranked>()
  const { few } = wanted
  const readings = few
    ? [() => Promise.resolve(few)]
    : tiers.map((question) => () => highest(index, { ...wanted, question }))
  for (const [place, read] of readings.entries()) {
    if (place > 0 && place === readings.length - 1 && ranked.size >= WINDOW) break
    const more = (await read()).filter((ord) => !ranked.has(ord))
    for (const row of await candidates(index, more, eachWord)) {
      const candidate = {
        ...names(row.names),
        kind: row.kind,
        standing: row.standing,
        ...(row.present ? { present: row.present } : {}),
      }
      ranked.set(row.ord, { ord: row.ord, standing: row.standing, score: scoreMatch(query, candidate) })
    }
  }
  const order = [...ranked.values()].sort((a, b) => b.score - a.score || comesBefore(a, b))
  const page = order.slice(offset, offset + limit)
  const missing = Math.min(wanted.total, offset + limit) - Math.max(offset, order.length)
  if (missing > 0) {
    const from = Math.max(0, offset - order.length)
    page.push(...(await others(index, wanted, order, { offset: from, limit: missing })).map(byStanding))
  }
  return page
}

async function highest(index: OpenIndex, wanted: Wanted): Promise<readonly number[]> {
  const placed = await inOrder(index, wanted, 'relevance', { offset: 0, limit: WINDOW })
  return placed.map(({ ord }) => ord)
}

/** What documents are ranked by. `eachWord` asks which words of the query each one has. */
async function candidates(
  { client, tables }: OpenIndex,
  ords: readonly number[],
  eachWord: readonly Expression[] | undefined,
): Promise<CandidateRow[]> {
  if (ords.length === 0) return []
  const present = eachWord
    ? 'ARRAY(SELECT lexemes @@ word::tsquery FROM unnest($2::text[]) WITH ORDINALITY AS asked (word, place) ORDER BY place)'
    : 'NULL::boolean[]'
  const { rows } = await client.query<CandidateRow>(
    `SELECT ord, standing, split_part(id, ':', 1) AS kind, names, ${present} AS present
     FROM ${tables.document} WHERE ord = ANY($1::integer[])`,
    [ords, ...(eachWord ? [eachWord.map(tsqueryOf)] : [])],
  )
  return rows
}

/** Some of the matches that are not ranked, by standing; `offset` counts these alone. */
async function others(
  index: OpenIndex,
  wanted: Wanted,
  ranked: readonly Placed[],
  { offset, limit }: { offset: number; limit: number },
): Promise<Placed[]> {
  // The ranked ones may all stand among those that are read.
  const slice = await inOrder(index, wanted, 'relevance', { offset, limit: limit + ranked.length })
  const first = slice[0]
  if (!first) return []
  const before = ranked.filter((row) => comesBefore(row, first) < 0).length
  const numbers = new Set(ranked.map((row) => row.ord))
  return slice.filter((row) => !numbers.has(row.ord)).slice(before, before + limit)
}

function comesBefore(a: Placed, b: Placed): number {
  return b.standing - a.standing || a.ord - b.ord
}

function names(text: string): { names: string[]; related: string[] } {
  const [own = '', related = ''] = text.split('\f')
  return { names: own.split('\n'), related: related === '' ? [] : related.split('\n') }
}
