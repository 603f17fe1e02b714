import type { ClientBase } from 'pg'

import { Bitmaps } from './bitmaps.ts'
import { Sample, WORD_FACET, type Density } from './density.ts'
import type { FacetKey, Row } from './row.ts'
import type { Tables } from './tables.server.ts'
import { addBits, keyOf, valueIds } from './write.server.ts'

/** Documents of a rebuild in the order of their places, as `insertRows` takes them. */
type PlacedRow = { row: Row; ord: number; facets: number[] }

/**
 * Gathers which documents have each value and each dense word, while a generation is filled. Documents come in the order
 * of their places, so that a segment is written as soon as the next one begins and little is held.
 */
export class DocumentSets {
  readonly #client: ClientBase
  readonly #tables: Tables
  readonly #ids = new Map<string, number>()
  #bitmaps = new Bitmaps()
  #sample: Sample | undefined
  #dense: ReadonlyMap<string, number> = new Map()

  constructor(client: ClientBase, tables: Tables, density: Density) {
    this.#client = client
    this.#tables = tables
    this.#sample = new Sample(density)
  }

  /** Takes documents in, the first of them at place `first`. */
  async add(first: number, rows: readonly Row[]): Promise<PlacedRow[]> {
    await this.#learn(rows.flatMap((row) => row.facets))
    const placed = rows.map((row, index) => ({ row, ord: first + index, facets: this.#facetsOf(row) }))
    for (const { row, ord, facets } of placed) {
      for (const value of facets) this.#bitmaps.add(value, ord)
      if (this.#sample) this.#sample.add(ord, row.lexemes)
      else this.#addWords(row.lexemes, ord)
    }
    if (this.#sample?.complete) await this.#decide(this.#sample)
    await this.#writeBefore(first + rows.length)
    return placed
  }

  /** Writes what is held. */
  async end(): Promise<void> {
    await addBits(this.#client, this.#tables, this.#bitmaps)
  }

  #facetsOf(row: Row): number[] {
    return row.facets.map((key) => this.#ids.get(keyOf(key)) ?? 0).sort((a, b) => a - b)
  }

  #addWords(lexemes: readonly string[], ord: number): void {
    for (const lexeme of lexemes) {
      const value = this.#dense.get(lexeme)
      if (value !== undefined) this.#bitmaps.add(value, ord)
    }
  }

  async #decide(sample: Sample): Promise<void> {
    const dense = sample.dense()
    const keys = dense.map(([value]) => ({ facet: WORD_FACET, value }))
    const ids = await valueIds(this.#client, this.#tables, keys)
    const numbers = new Map<string, number>()
    for (const [lexeme, ords] of dense) {
      const value = ids.get(keyOf({ facet: WORD_FACET, value: lexeme }))
      if (value === undefined) continue
      numbers.set(lexeme, value)
      for (const ord of ords) this.#bitmaps.add(value, ord)
    }
    this.#dense = numbers
    this.#sample = undefined
  }

  async #writeBefore(next: number): Promise<void> {
    // Until the sample is complete its documents are missing from the sets of words.
    if (this.#sample) return
    const full = this.#bitmaps.takeBefore(next)
    await addBits(this.#client, this.#tables, full)
  }

  async #learn(keys: readonly FacetKey[]): Promise<void> {
    const unknown = keys.filter((key) => !this.#ids.has(keyOf(key)))
    if (unknown.length === 0) return
    for (const [key, id] of await valueIds(this.#client, this.#tables, unknown)) this.#ids.set(key, id)
  }
}
