import type { Transaction } from '#app/platform/database/client.server.ts'

import type { JournalStep } from './duplicate.ts'
import { quoted, readColumns } from './references.repository.server.ts'

/**
 * Takes the steps of a journal back, last first. What has been changed or removed since stays as it is now.
 * @returns how many rows that were dropped could not come back, because something that they need is gone
 */
export async function undoRows(tx: Transaction, journal: readonly JournalStep[]): Promise<number> {
  let lost = 0
  for (const step of journal.toReversed()) {
    if (step.kind === 'drop') lost += (await bringBack(tx, step)) ? 0 : 1
    if (step.kind === 'change') await changeBack(tx, step)
    if (step.kind === 'move') await moveBack(tx, step)
  }
  return lost
}

async function bringBack(
  tx: Transaction,
  { table, slug, row }: Extract<JournalStep, { kind: 'drop' }>,
): Promise<boolean> {
  if (slug !== null && (table === 'enterprise' || table === 'product'))
    await tx.formerSlug.deleteMany({ where: { kind: table, slug } })
  // Columns that were added since take what a new row takes.
  const known = new Set(Object.keys(JSON.parse(row) as object))
  const list = (await readColumns(tx, table))
    .filter((name) => known.has(name))
    .map(quoted)
    .join(', ')
  await tx.$executeRawUnsafe('SAVEPOINT bring_back')
  try {
    await tx.$executeRawUnsafe(
      `INSERT INTO ${quoted(table)} (${list}) SELECT ${list} FROM jsonb_populate_record(NULL::${quoted(table)}, $1::jsonb)`,
      row,
    )
    await tx.$executeRawUnsafe('RELEASE SAVEPOINT bring_back')
    return true
  } catch (error) {
    if (table === 'enterprise') throw error
    await tx.$executeRawUnsafe('ROLLBACK TO SAVEPOINT bring_back')
    return false
  }
}

async function changeBack(
  tx: Transaction,
  { table, id, before, after }: Extract<JournalStep, { kind: 'change' }>,
): Promise<void> {
  for (const [column, value] of Object.entries(before)) {
    const name = quoted(column)
    const record = `jsonb_populate_record(NULL::${quoted(table)}, $2::jsonb)`
    await tx.$executeRawUnsafe(
      `UPDATE ${quoted(table)} AS t SET ${name} = (SELECT r.${name} FROM ${record} AS r)
       WHERE t.id = $1::uuid AND to_jsonb(t) -> '${column}' IS NOT DISTINCT FROM $3::jsonb`,
      id,
      JSON.stringify({ [column]: value }),
      JSON.stringify(after[column] ?? null),
    )
  }
}

async function moveBack(
  tx: Transaction,
  { table, column, keys, from, to }: Extract<JournalStep, { kind: 'move' }>,
): Promise<void> {
  const same = Object.keys(keys[0] ?? {}).map((name) => `t.${quoted(name)} = r.${quoted(name)}`)
  await tx.$executeRawUnsafe(
    `UPDATE ${quoted(table)} AS t SET ${quoted(column)} = $1::uuid
     FROM jsonb_populate_recordset(NULL::${quoted(table)}, $3::jsonb) AS r
     WHERE ${same.join(' AND ')} AND t.${quoted(column)} = $2::uuid`,
    from,
    to,
    JSON.stringify(keys),
  )
}
