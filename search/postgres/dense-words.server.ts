import type { ClientBase } from 'pg'

import { WORD_FACET } from './density.ts'
import type { DenseWords } from './statement.server.ts'
import type { Tables } from './tables.server.ts'

/** The dense words of the live generation, read once: they do not change while it lives. */
export class DenseWordsOfLive {
  #known: { generation: number; words: DenseWords } | undefined

  async of(client: ClientBase, tables: Tables): Promise<DenseWords> {
    if (this.#known?.generation === tables.generation) return this.#known.words
    const { rows } = await client.query<{ value: string; id: number }>(
      `SELECT value, id FROM ${tables.facetValue} WHERE facet = $1`,
      [WORD_FACET],
    )
    const words = new Map(rows.map((row) => [row.value, row.id]))
    this.#known = { generation: tables.generation, words }
    return words
  }
}
