import type { ClientBase } from 'pg'

import { oneErrorAway } from '../edit-distance.ts'
import type { Term, Vocabulary } from '../vocabulary.ts'
import type { Tables } from './tables.server.ts'

const LAST_CHARACTER = '\u{10ffff}'
const MOST_SIMILAR = 60
/** Below this length two errors are never allowed, so all candidates can be spelled out. */
const TRIGRAMS_FROM = 8

interface TermRow {
  marked: string
  folded: string
  documents: number
  names: number
}

/** The words of one generation. All questions run on the given client, inside its transaction. */
export function postgresVocabulary(client: ClientBase, tables: Tables): Vocabulary {
  const find = async (folded: readonly string[]): Promise<Term[]> => {
    if (folded.length === 0) return []
    const { rows } = await client.query<TermRow>(
      `SELECT marked, folded, documents, names FROM ${tables.term} WHERE folded = ANY($1) AND documents > 0`,
      [folded],
    )
    return rows
  }
  return {
    find,

    async size() {
      const { rows } = await client.query<{ documents: number }>(
        `SELECT greatest(reltuples, 0)::integer AS documents FROM pg_class WHERE oid = to_regclass($1)`,
        [tables.document],
      )
      return rows[0]?.documents ?? 0
    },

    async begun(prefixes) {
      if (prefixes.length === 0) return new Set()
      const { rows } = await client.query<{ prefix: string }>(
        `SELECT prefix FROM unnest($1::text[], $2::text[]) AS asked (prefix, beyond)
         WHERE EXISTS (
           SELECT FROM ${tables.term}
           WHERE folded >= prefix AND folded < beyond AND names > 0
         )`,
        [prefixes, prefixes.map((prefix) => prefix + LAST_CHARACTER)],
      )
      return new Set(rows.map((row) => row.prefix))
    },

    async similar(folded) {
      const near = await find([...new Set(folded.flatMap(oneErrorAway))])
      const long = folded.filter((word) => word.length >= TRIGRAMS_FROM)
      if (long.length === 0) return near
      const { rows } = await client.query<TermRow>(
        `SELECT found.* FROM unnest($1::text[]) AS asked (word), LATERAL (
           SELECT marked, folded, documents, names FROM ${tables.term}
           WHERE folded % word AND documents > 0 AND abs(length(folded) - length(word)) <= 2
           ORDER BY similarity(folded, word) DESC, names DESC
           LIMIT ${MOST_SIMILAR}
         ) AS found`,
        [long],
      )
      return [...near, ...rows]
    },
  }
}
