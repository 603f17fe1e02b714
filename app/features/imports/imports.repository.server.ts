import type pg from 'pg'

import type { PrismaClient } from '#app/platform/database/client.server.ts'
import type { Prisma } from '#app/platform/database/generated/client.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'

import { headingsKey } from './columns/guess-mapping.ts'
import { WORKING_STATES, type ImportKind, type ImportState } from './import-kind.ts'
import { Choices, type Layout } from './layout.ts'
import type { StepCounts } from './apply/steps.repository.server.ts'

const WITH_NAMES = {
  person: { select: { name: true } },
  enterprise: { select: { nameVi: true } },
} as const

/** An import as it is stored. */
export type StoredImport = Omit<
  Prisma.ImportGetPayload<{ include: typeof WITH_NAMES }>,
  'choices' | 'layout' | 'failureDetail'
> & { choices: Choices; layout: Layout | null; failureDetail: Record<string, number> }

export async function findImport(db: PrismaClient, id: string): Promise<StoredImport | null> {
  const found = await db.import.findUnique({ where: { id }, include: WITH_NAMES })
  if (!found) return null
  return {
    ...found,
    choices: Choices.catch({}).parse(found.choices),
    layout: found.layout as Layout | null,
    failureDetail: found.failureDetail as Record<string, number>,
  }
}

/** Makes an import that waits to be checked, with the word that asks for the work. */
export function insertImport(
  db: PrismaClient,
  data: {
    kind: ImportKind
    personId: string | null
    enterpriseId: string | null
    source: string
    fileName: string
    uploadId: string
    choices: Choices
  },
): Promise<string> {
  return db.$transaction(async (tx) => {
    const { id } = await tx.import.create({ data, select: { id: true } })
    await recordEvent(tx, { subjectKind: 'import', subjectId: id, kind: 'import.asked' })
    return id
  })
}

/**
 * Puts an import that rests into a state in which work begins, with the word that asks for it.
 * @returns false when it is in none of the states that it may come from
 */
export function beginWork(
  db: PrismaClient,
  id: string,
  { from, to, choices }: { from: ImportState[]; to: ImportState; choices?: Choices },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.import.updateMany({
      where: { id, state: { in: from } },
      data: {
        state: to,
        progressDone: 0,
        progressTotal: 0,
        failure: null,
        failureDetail: {},
        version: { increment: 1 },
        ...(choices ? { choices } : {}),
      },
    })
    if (count === 0) return false
    await recordEvent(tx, { subjectKind: 'import', subjectId: id, kind: 'import.asked' })
    return true
  })
}

/** Keeps what was found out about the file. */
export async function keepLayout(db: PrismaClient, id: string, layout: Layout): Promise<void> {
  const json = layout as unknown as Prisma.InputJsonObject
  await db.import.update({ where: { id }, data: { layout: json, headingsKey: headingsKey(layout.headings) } })
}

/** Ends a check: the rows can be looked at. */
export async function keepReady(
  db: PrismaClient,
  id: string,
  counts: StepCounts & { rejected: number },
): Promise<void> {
  await db.import.update({
    where: { id },
    data: {
      state: 'ready',
      rowsNew: counts.new,
      rowsChanged: counts.changed,
      rowsUnchanged: counts.unchanged,
      rowsRejected: counts.rejected,
      version: { increment: 1 },
    },
  })
}

/** Ends a check of a file that cannot be read. */
export async function keepFailure(
  db: PrismaClient,
  id: string,
  failure: string,
  detail: Readonly<Record<string, number>>,
): Promise<void> {
  await db.import.update({
    where: { id },
    data: { state: 'failed', failure, failureDetail: detail, version: { increment: 1 } },
  })
}

/** Puts an import whose work could not be done back to where it came from; a file that could not be checked stays refused. */
export async function keepGivenUp(db: PrismaClient, { id, state }: StoredImport): Promise<void> {
  const back = { checking: 'failed', applying: 'ready', undoing: 'done' } as const
  if (state !== 'checking' && state !== 'applying' && state !== 'undoing') return
  await db.import.updateMany({
    where: { id, state },
    data: { state: back[state], failure: `${state}Failed`, version: { increment: 1 } },
  })
}

/** How many rows of an applied import are refused. */
export async function keepRefused(db: PrismaClient, id: string, rowsRejected: number): Promise<void> {
  await db.import.update({ where: { id }, data: { rowsRejected } })
}

/** How far the work is; returns the version that the pages are told. */
export async function keepProgress(
  db: PrismaClient,
  id: string,
  done: number,
  total: number,
): Promise<number> {
  const { version } = await db.import.update({
    where: { id },
    data: { progressDone: done, progressTotal: total, version: { increment: 1 } },
    select: { version: true },
  })
  return version
}

/** The mapping that the same person, or people of the same enterprise, last worked with for the same headings. */
export async function rememberedMapping(
  db: PrismaClient,
  { id, kind, personId, enterpriseId }: Pick<StoredImport, 'id' | 'kind' | 'personId' | 'enterpriseId'>,
  key: string,
): Promise<(string | null)[] | null> {
  const found = await db.import.findFirst({
    where: {
      id: { not: id },
      kind,
      headingsKey: key,
      choices: { path: ['mapping'], not: 'null' },
      ...(enterpriseId === null ? { personId, enterpriseId: null } : { enterpriseId }),
    },
    orderBy: { createdAt: 'desc' },
    select: { choices: true },
  })
  return Choices.catch({}).parse(found?.choices ?? {}).mapping ?? null
}

/**
 * Runs work on an import unless somebody works on it already; a process that is killed holds nobody up.
 * @returns false when somebody does
 */
export async function inWork(pool: pg.Pool, id: string, work: () => Promise<void>): Promise<boolean> {
  const client = await pool.connect()
  let lost: Error | undefined
  const onLost = (error: Error) => (lost = error)
  client.on('error', onLost)
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      `SELECT pg_try_advisory_lock(hashtext('import'), hashtext($1)) AS mine`,
      [id],
    )
    if (!rows[0]?.mine) return false
    try {
      await work()
      return true
    } finally {
      await client
        .query(`SELECT pg_advisory_unlock(hashtext('import'), hashtext($1))`, [id])
        .catch((error: unknown) => (lost = error instanceof Error ? error : new Error(String(error))))
    }
  } finally {
    client.off('error', onLost)
    client.release(lost)
  }
}

/**
 * Removes what is no longer needed of imports: files that nobody went on with, rows that stand in the directory by now, and
 * how to take back what can no longer be taken back.
 */
export async function tidyUp(
  pool: pg.Pool,
  { abandoned, settled }: { abandoned: Date; settled: Date },
): Promise<{ rows: number; changes: number }> {
  // Without its rows it would be written as if it had none.
  await pool.query(
    `UPDATE import SET state = 'failed', failure = 'fileGone', version = version + 1
     WHERE state = 'ready' AND created_at < $1`,
    [abandoned],
  )
  const rows = await pool.query(
    `DELETE FROM import_row r USING import i WHERE i.id = r.import_id AND (
       (i.state = 'failed' AND i.created_at < $1) OR
       (i.state IN ('done', 'undone') AND (i.applied_at < $1 OR (r.record IS NOT NULL AND i.applied_at < $2))))`,
    [abandoned, settled],
  )
  const changes = await pool.query(
    `DELETE FROM import_change c USING import i
     WHERE i.id = c.import_id AND coalesce(i.undone_at, i.applied_at) < $1 AND c.kept IS NULL AND c.id <= i.followed`,
    [settled],
  )
  return { rows: rows.rowCount ?? 0, changes: changes.rowCount ?? 0 }
}

/** Imports whose work has not come to its end. */
export async function findUnfinished(db: PrismaClient): Promise<string[]> {
  const found = await db.import.findMany({
    where: { state: { in: [...WORKING_STATES] } },
    select: { id: true },
  })
  return found.map(({ id }) => id)
}
