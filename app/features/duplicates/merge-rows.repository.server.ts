import type { Transaction } from '#app/platform/database/client.server.ts'

import type { JournalStep } from './duplicate.ts'
import { isRowOf, quoted, readReferences, type Reference } from './references.repository.server.ts'

/** Kinds of rows of which two that say the same are one. Others are kept, however alike they look. */
const ONCE_IS_ENOUGH = new Set(['site', 'certificate', 'capability_fact', 'recognition', 'product'])
/** What may differ between two rows that say the same. */
const INCIDENTAL = ['id', 'slug', 'public_id', 'created_at', 'updated_at', 'version']

type Row = Record<string, unknown>

/**
 * Makes one row of two: whatever refers to the one refers to the other from then on, and the one is gone. Where both have
 * what only one can have (the same member, the same place in a list), those two become one in the same way.
 * @param journal is told each change in its order
 */
export async function mergeRows(
  tx: Transaction,
  table: string,
  from: string,
  to: string,
  journal: JournalStep[],
): Promise<void> {
  await mergeInto(tx, await readReferences(tx), { table, from, to }, journal)
}

interface Merging {
  table: string
  from: string
  to: string
}

async function mergeInto(
  tx: Transaction,
  references: Map<string, Reference[]>,
  { table, from, to }: Merging,
  journal: JournalStep[],
): Promise<void> {
  for (const reference of references.get(table) ?? []) {
    for (const twin of await findTwins(tx, reference, from, to)) {
      const { id, keptId } = twin
      if (id !== null && keptId !== null) {
        if (reference.table === 'membership') await keepStrongerRole(tx, id, keptId, journal)
        await mergeInto(tx, references, { table: reference.table, from: id, to: keptId }, journal)
      } else await dropRow(tx, reference.table, twin.key, journal)
    }
    await moveRows(tx, reference, from, to, journal)
  }
  await dropRow(tx, table, { id: from }, journal)
  await leadOn(tx, table, journal.at(-1), to)
}

/** Rows of the one side that the other has as well: by a unique index, or because they say the same. */
async function findTwins(
  tx: Transaction,
  reference: Reference,
  from: string,
  to: string,
): Promise<{ key: Row; id: string | null; keptId: string | null }[]> {
  const { table, column, key, uniques } = reference
  const conditions = uniques.map(({ others, condition }) => {
    const parts = others.map((part, at) => `${part} AS k${String(at)}`)
    const where = condition === null ? '' : ` AND (${condition})`
    const side = (place: string) =>
      `(SELECT ${[keyOf(key), ...parts].join(', ')}, to_jsonb(t) ->> 'id' AS id FROM ${quoted(table)} AS t WHERE ${quoted(column)} = ${place}::uuid${where})`
    const equal = others.map((_, at) => `l.k${String(at)} = s.k${String(at)}`)
    return `SELECT l.key, l.id, s.id AS kept FROM ${side('$1')} AS l JOIN ${side('$2')} AS s ON ${equal.join(' AND ') || 'true'}`
  })
  if (ONCE_IS_ENOUGH.has(table)) {
    const said = `to_jsonb(t) - ${textArray([...INCIDENTAL, column])}`
    const side = (place: string) =>
      `(SELECT ${keyOf(key)}, to_jsonb(t) ->> 'id' AS id, ${said} AS said FROM ${quoted(table)} AS t WHERE ${quoted(column)} = ${place}::uuid)`
    conditions.push(
      `SELECT l.key, l.id, s.id AS kept FROM ${side('$1')} AS l JOIN ${side('$2')} AS s ON l.said = s.said`,
    )
  }
  if (conditions.length === 0) return []
  const rows = await tx.$queryRawUnsafe<{ key: Row; id: string | null; kept: string | null }[]>(
    `SELECT DISTINCT ON (key) key, id, kept FROM (${conditions.join(' UNION ALL ')}) AS twins ORDER BY key, kept`,
    from,
    to,
  )
  return rows.map(({ key: row, id, kept }) => ({ key: row, id, keptId: kept }))
}

async function moveRows(
  tx: Transaction,
  { table, column, key }: Reference,
  from: string,
  to: string,
  journal: JournalStep[],
): Promise<void> {
  const rows = await tx.$queryRawUnsafe<{ key: Row }[]>(
    `UPDATE ${quoted(table)} AS t SET ${quoted(column)} = $2::uuid WHERE ${quoted(column)} = $1::uuid RETURNING ${keyOf(key)}`,
    from,
    to,
  )
  if (rows.length > 0)
    journal.push({ kind: 'move', table, column, keys: rows.map((row) => row.key), from, to })
}

/** Takes a row away and keeps what it said. */
export async function dropRow(
  tx: Transaction,
  table: string,
  key: Row,
  journal: JournalStep[],
): Promise<void> {
  const rows = await tx.$queryRawUnsafe<{ row: string; id: string | null; slug: string | null }[]>(
    `DELETE FROM ${quoted(table)} AS t WHERE ${isRowOf(table, 't', Object.keys(key), '$1')}
     RETURNING to_jsonb(t)::text AS row, to_jsonb(t) ->> 'id' AS id, to_jsonb(t) ->> 'slug' AS slug`,
    JSON.stringify(key),
  )
  for (const { row, id, slug } of rows) journal.push({ kind: 'drop', table, id, slug, row })
}

/** The address of what is gone leads to what took its place. */
async function leadOn(
  tx: Transaction,
  table: string,
  dropped: JournalStep | undefined,
  to: string,
): Promise<void> {
  if (dropped?.kind !== 'drop' || (table !== 'enterprise' && table !== 'product')) return
  const column = table === 'enterprise' ? 'enterpriseId' : 'productId'
  const where = { kind: table, slug: dropped.slug ?? '' } as const
  await tx.formerSlug.updateMany({ where, data: { [column]: to } })
}

const STRENGTH = ['representative', 'editor', 'owner']

/** Whoever acts for both acts for the one with the stronger of the two roles. */
async function keepStrongerRole(
  tx: Transaction,
  id: string,
  keptId: string,
  journal: JournalStep[],
): Promise<void> {
  const one = await tx.membership.findUniqueOrThrow({ where: { id } })
  const kept = await tx.membership.findUniqueOrThrow({ where: { id: keptId } })
  if (STRENGTH.indexOf(one.role) <= STRENGTH.indexOf(kept.role)) return
  await tx.membership.update({ where: { id: keptId }, data: { role: one.role } })
  journal.push({
    kind: 'change',
    table: 'membership',
    id: keptId,
    before: { role: kept.role },
    after: { role: one.role },
  })
}

function keyOf(key: readonly string[]): string {
  return `jsonb_build_object(${key.map((name) => `'${name}', t.${quoted(name)}`).join(', ')}) AS key`
}

function textArray(names: readonly string[]): string {
  return `ARRAY[${names.map((name) => `'${name}'`).join(', ')}]`
}
