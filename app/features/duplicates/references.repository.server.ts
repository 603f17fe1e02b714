import type { Transaction } from '#app/platform/database/client.server.ts'
import { Prisma } from '#app/platform/database/generated/client.ts'

/** A column that names rows of another table, and what its own rows are told apart by. */
export interface Reference {
  table: string
  column: string
  /** Columns of the primary key. */
  key: string[]
  /** Unique indexes that the column is part of: the other parts as SQL, and the condition of a partial one. */
  uniques: { others: string[]; condition: string | null }[]
}

/** Derived from enterprises, or about two of them: looked after by whoever merges. */
const APART = ['duplicate_key', 'duplicate_pair']

/** Columns that name enterprises and products without a foreign key. */
const LOOSE: Reference[] = [
  { table: 'external_id', column: 'record_id', key: ['kind', 'source', 'external_id'], uniques: [] },
]

/**
 * Every column of the database that refers to rows of these tables. Read from the catalogue, so that a table that is added
 * later is merged like the others.
 */
export async function readReferences(tx: Transaction): Promise<Map<string, Reference[]>> {
  const rows = await tx.$queryRaw<
    { parent: string; table: string; column: string; key: string[]; uniques: Reference['uniques'] }[]
  >(Prisma.sql`
    SELECT parent.relname::text AS parent, child.relname::text AS "table", att.attname::text AS "column",
      (SELECT array_agg(part.attname::text ORDER BY part.attnum) FROM pg_index AS own
       JOIN pg_attribute AS part ON part.attrelid = child.oid AND part.attnum = ANY(own.indkey)
       WHERE own.indrelid = child.oid AND own.indisprimary) AS key,
      coalesce((
        SELECT jsonb_agg(jsonb_build_object(
          'others', (
            SELECT coalesce(jsonb_agg(pg_get_indexdef(one.indexrelid, place, true)), '[]')
            FROM generate_series(1, one.indnkeyatts) AS place WHERE one.indkey[place - 1] <> att.attnum
          ),
          'condition', pg_get_expr(one.indpred, one.indrelid)
        ))
        FROM pg_index AS one
        WHERE one.indrelid = child.oid AND one.indisunique AND att.attnum = ANY(one.indkey)
      ), '[]') AS uniques
    FROM pg_constraint AS link
    JOIN pg_class AS parent ON parent.oid = link.confrelid
    JOIN pg_class AS child ON child.oid = link.conrelid
    JOIN pg_attribute AS att ON att.attrelid = child.oid AND att.attnum = link.conkey[1]
    WHERE link.contype = 'f' AND cardinality(link.conkey) = 1 AND link.connamespace = 'public'::regnamespace
      AND child.relname <> ALL(${APART})
    ORDER BY child.relname, att.attname`)
  const references = new Map<string, Reference[]>([
    ['enterprise', [...LOOSE]],
    ['product', [...LOOSE]],
  ])
  for (const { parent, ...reference } of rows)
    references.set(parent, [...(references.get(parent) ?? []), reference])
  return references
}

/** Columns that a row of a table is written with: those that the database does not work out by itself. */
export async function readColumns(tx: Transaction, table: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>(Prisma.sql`
    SELECT attname::text AS name FROM pg_attribute
    WHERE attrelid = ${table}::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`)
  return rows.map(({ name }) => name)
}

/** A name of the catalogue as it is written in SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A condition that finds the row of `alias` with the key that the parameter holds as JSON, by the index of the key. */
export function isRowOf(table: string, alias: string, key: readonly string[], parameter: string): string {
  const names = (of: string) => key.map((name) => `${of}.${quoted(name)}`).join(', ')
  return `(${names(alias)}) = (SELECT ${names('r')} FROM jsonb_populate_record(NULL::${quoted(table)}, ${parameter}::jsonb) AS r)`
}
