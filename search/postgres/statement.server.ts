import type { ClientBase } from 'pg'

import { tsqueryOf, type Expression, type Relaxed } from './expression.ts'
import { SEGMENT_BITS } from './segments.ts'
import type { Tables } from './tables.server.ts'

/**
 * Lexemes that so many documents have that they are kept as bitmaps as well, with the numbers of these. They are chosen
 * when a generation is built and stay the same as long as it lives.
 */
export type DenseWords = ReadonlyMap<string, number>

/** A generation as one search reads it, on a snapshot of its own. */
export interface OpenIndex {
  client: ClientBase
  tables: Tables
  dense: DenseWords
}

const WORD_BITS = 64
const WORDS = SEGMENT_BITS / WORD_BITS

/**
 * One SQL statement over sets of documents. A set is a row of bits per segment of the index, and named once however
 * often it is used, so that a query of many words stays as large as its words are many.
 */
export class Statement {
  readonly parameters: unknown[] = []
  readonly tables: Tables
  /** After matching with as many things as any document has: the set that says how many these are, as `most`. */
  most: string | undefined
  readonly #dense: DenseWords
  readonly #sets: string[] = []
  readonly #known = new Map<Expression, string>()

  constructor({ tables, dense }: Pick<OpenIndex, 'tables' | 'dense'>) {
    this.tables = tables
    this.#dense = dense
  }

  parameter(value: unknown): string {
    this.parameters.push(value)
    return `$${this.parameters.length}`
  }

  /** Names a set of documents, to be given as columns `segment` and `bits`. */
  set(select: string): string {
    const name = `set_${this.#sets.length}`
    this.#sets.push(`${name} AS MATERIALIZED (${select})`)
    return name
  }

  /** The whole text, ending with a question to the sets. */
  text(select: string): string {
    return this.#sets.length === 0 ? select : `WITH ${this.#sets.join(', ')} ${select}`
  }

  everything(): string {
    return this.set(
      `SELECT segment, bits FROM ${this.tables.facetBits}
       WHERE value_id = (SELECT id FROM ${this.tables.facetValue} WHERE facet = 'all' AND value = '*')`,
    )
  }

  /** The documents that have any of some values. */
  ofValues(ids: readonly number[]): string {
    return this.set(
      `SELECT segment, bit_or(bits) AS bits FROM ${this.tables.facetBits}
       WHERE value_id = ANY(${this.parameter(ids)}::integer[]) GROUP BY segment`,
    )
  }

  intersection(names: readonly string[]): string {
    const [first = '', ...others] = new Set(names)
    if (others.length === 0) return first
    const bits = [first, ...others].map((name) => `${name}.bits`).join(' & ')
    return this.set(
      `SELECT segment, ${bits} AS bits FROM ${first} ${others.map((name) => `JOIN ${name} USING (segment)`).join(' ')}`,
    )
  }

  /** The documents of a question; everything when there is none. */
  matching(question: Expression | Relaxed | undefined): string {
    if (question === undefined) return this.everything()
    if (!('atLeast' in question)) return this.#fitting(question)
    if (question.atLeast === 'most') return this.#withMost(question.of)
    const counted = this.#having(question.of, question.atLeast)
    return this.set(`SELECT segment, has_${question.atLeast} AS bits FROM ${counted}`)
  }

  /**
   * The documents that have as many of some things as any has, but not all of them. `most` is named, a set of one row
   * with a column of the same name.
   */
  #withMost(things: readonly Expression[]): string {
    const numbers = Array.from({ length: things.length - 1 }, (_, index) => index + 1)
    const counted = this.#having(things, numbers.length)
    const most = this.set(
      `SELECT coalesce(max(CASE ${numbers
        .toReversed()
        .map((number) => `WHEN bit_count(has_${number}) > 0 THEN ${number}`)
        .join(' ')} ELSE 0 END), 0) AS most FROM ${counted}`,
    )
    this.most = most
    return this.set(
      `SELECT segment, CASE most ${numbers.map((number) => `WHEN ${number} THEN has_${number}`).join(' ')} END AS bits
       FROM ${counted} CROSS JOIN ${most} WHERE most > 0`,
    )
  }

  /**
   * How many of some things documents have: columns `has_1`, `has_2` and so on up to `most`, each the documents that
   * have at least so many.
   */
  #having(things: readonly Expression[], most: number): string {
    const numbers = Array.from({ length: most }, (_, index) => index + 1)
    const names = things.map((thing) => this.#fitting(thing))
    const none = `repeat('0', ${SEGMENT_BITS})::bit(${SEGMENT_BITS})`
    const touched = names.map((name) => `SELECT segment FROM ${name}`).join(' UNION ')
    const start = this.set(
      `SELECT segment, ${numbers.map((number) => `${none} AS has_${number}`).join(', ')} FROM (${touched}) AS touched`,
    )
    return names.reduce(
      (before, name) =>
        this.set(
          `SELECT segment, ${numbers
            .map((number) => {
              const grown = number === 1 ? 'bits' : `(has_${number - 1} & bits)`
              return `CASE WHEN bits IS NULL THEN has_${number} ELSE has_${number} | ${grown} END AS has_${number}`
            })
            .join(', ')} FROM ${before} LEFT JOIN ${name} USING (segment)`,
        ),
      start,
    )
  }

  #fitting(expression: Expression): string {
    const known = this.#known.get(expression)
    if (known !== undefined) return known
    const name = this.#matching(expression)
    this.#known.set(expression, name)
    return name
  }

  #matching(expression: Expression): string {
    if (!isBroad(expression, this.#dense)) return this.#byIndex(tsqueryOf(expression))
    if ('lexeme' in expression) return this.ofValues([this.#dense.get(expression.lexeme) ?? 0])
    if ('all' in expression) return this.intersection(expression.all.map((part) => this.#fitting(part)))
    return this.#anyOf(expression.any)
  }

  #anyOf(parts: readonly Expression[]): string {
    const narrow = parts.filter((part) => !isBroad(part, this.#dense))
    const broad = parts.filter((part) => !narrow.includes(part))
    const ids = broad.flatMap((part) => ('lexeme' in part ? (this.#dense.get(part.lexeme) ?? []) : []))
    const names = [
      ...(ids.length > 0 ? [this.ofValues(ids)] : []),
      ...broad.filter((part) => !('lexeme' in part)).map((part) => this.#fitting(part)),
      ...(narrow.length > 0 ? [this.#byIndex(tsqueryOf({ any: narrow }))] : []),
    ]
    if (names.length === 1) return names[0] ?? ''
    const union = names.map((name) => `SELECT segment, bits FROM ${name}`).join(' UNION ALL ')
    return this.set(`SELECT segment, bit_or(bits) AS bits FROM (${union}) AS parts GROUP BY segment`)
  }

  /**
   * Asks the index of words. Places are gathered 64 at a time, then into segments. Needs sequential scans switched off:
   * the words stand outside the main heap, and testing them one by one takes a hundred times as long.
   */
  #byIndex(tsquery: string): string {
    return this.#gathered(`${this.tables.document} WHERE lexemes @@ ${this.parameter(tsquery)}::tsquery`)
  }

  /** The documents at some places. */
  ofPlaces(ords: readonly number[]): string {
    return this.#gathered(`unnest(${this.parameter(ords)}::integer[]) AS ord`)
  }

  /** Out of rows with a place `ord`, given as what stands after FROM. */
  #gathered(rows: string): string {
    const places = this.set(
      `SELECT ord / ${WORD_BITS} AS place, bit_or(1::bigint << (${WORD_BITS - 1} - ord % ${WORD_BITS})) AS bits
       FROM ${rows} GROUP BY 1`,
    )
    return this.set(
      `SELECT place / ${WORDS} AS segment,
         bit_or(bits::bit(${WORD_BITS})::bit(${SEGMENT_BITS}) >> (place % ${WORDS} * ${WORD_BITS})) AS bits
       FROM ${places} GROUP BY 1`,
    )
  }
}

/**
 * Whether so many documents may fit that bitmaps are the way to find them: every part of a whole is broad, or any part
 * of a choice. All others are left to the index of words, which is at its best where one rare word decides.
 */
export function isBroad(expression: Expression, dense: DenseWords): boolean {
  if ('lexeme' in expression) return !expression.prefix && dense.has(expression.lexeme)
  return 'all' in expression
    ? expression.all.every((part) => isBroad(part, dense))
    : expression.any.some((part) => isBroad(part, dense))
}
