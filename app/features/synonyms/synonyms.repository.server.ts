import { z } from 'zod'

import type { StaffRole } from '#app/platform/actor.ts'
import type { PrismaClient, Transaction } from '#app/platform/database/client.server.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'

import type { KeptGroup, Phrase } from './group.ts'

const Phrases = z.array(
  z.object({ text: z.string(), language: z.enum(['vi', 'en']), narrower: z.boolean() }),
) satisfies z.ZodType<Phrase[]>

/** Writers take turns, so that numbers of changes appear in their order. Any fixed number. */
const WRITE_LOCK = 7_240_034_205

/** The number of the last change: as long as it is the same, so are the synonyms. */
export async function readVersion(db: PrismaClient): Promise<bigint> {
  const last = await db.synonymChange.findFirst({ select: { id: true }, orderBy: { id: 'desc' } })
  return last?.id ?? 0n
}

/** Everything that was ever changed or added, oldest first. */
export async function readKeptGroups(db: PrismaClient | Transaction): Promise<KeptGroup[]> {
  const rows = await db.synonymGroup.findMany({ orderBy: { id: 'asc' } })
  return rows.map((row) => ({ ...row, phrases: Phrases.parse(row.phrases) }))
}

/** Runs work in a transaction in which nobody else changes synonyms. */
export function inSynonymTransaction<T>(db: PrismaClient, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${WRITE_LOCK})`
    return work(tx)
  })
}

export interface NewChange {
  group: Omit<KeptGroup, 'id'> & { id: string | null }
  before: Phrase[] | null
  after: Phrase[] | null
  personId: string
  role: StaffRole
  undoesId: bigint | null
  at: Date
}

/** Writes a group as it is from now on, the change that led there, and the event that tells engines of it. */
export async function writeChange(
  tx: Transaction,
  change: NewChange,
): Promise<{ id: bigint; groupId: string }> {
  const { id, phrases, ...columns } = change.group
  const data = { ...columns, phrases: phrases.map((phrase) => ({ ...phrase })) }
  const group = id
    ? await tx.synonymGroup.update({ where: { id }, data, select: { id: true } })
    : await tx.synonymGroup.create({ data, select: { id: true } })
  const written = await tx.synonymChange.create({
    data: {
      groupId: group.id,
      version: columns.version,
      ...(change.before ? { before: change.before.map((phrase) => ({ ...phrase })) } : {}),
      ...(change.after ? { after: change.after.map((phrase) => ({ ...phrase })) } : {}),
      personId: change.personId,
      role: change.role,
      undoesId: change.undoesId,
      at: change.at,
    },
    select: { id: true },
  })
  await recordEvent(tx, { subjectKind: 'synonyms', subjectId: group.id, kind: 'synonyms.changed' })
  return { id: written.id, groupId: group.id }
}

/** A change as the history shows it. */
export interface ChangeRow {
  id: bigint
  groupId: string
  stockKey: string | null
  version: number
  before: Phrase[] | null
  after: Phrase[] | null
  at: Date
  role: StaffRole
  person: string | null
  undoesId: bigint | null
}

const CHANGE = {
  id: true,
  groupId: true,
  version: true,
  before: true,
  after: true,
  at: true,
  role: true,
  undoesId: true,
  group: { select: { stockKey: true } },
  person: { select: { name: true } },
} as const

/** One change; null when there is none with this number. */
export async function findChange(db: PrismaClient | Transaction, id: bigint): Promise<ChangeRow | null> {
  const row = await db.synonymChange.findUnique({ where: { id }, select: CHANGE })
  return row && changeOf(row)
}

/** The newest change of a group. */
export async function findLastChange(
  db: PrismaClient | Transaction,
  groupId: string,
): Promise<ChangeRow | null> {
  const row = await db.synonymChange.findFirst({
    where: { groupId },
    orderBy: { id: 'desc' },
    select: CHANGE,
  })
  return row && changeOf(row)
}

/** Changes, newest first, of one group or of all. */
export async function readChanges(
  db: PrismaClient,
  { groupId, skip = 0, take }: { groupId?: string; skip?: number; take: number },
): Promise<{ total: number; changes: ChangeRow[] }> {
  const where = groupId === undefined ? {} : { groupId }
  const [total, rows] = await Promise.all([
    db.synonymChange.count({ where }),
    db.synonymChange.findMany({ where, orderBy: { id: 'desc' }, skip, take, select: CHANGE }),
  ])
  return { total, changes: rows.map(changeOf) }
}

function changeOf({
  group,
  person,
  before,
  after,
  ...row
}: Omit<ChangeRow, 'stockKey' | 'person' | 'before' | 'after'> & {
  group: { stockKey: string | null }
  person: { name: string } | null
  before: unknown
  after: unknown
}): ChangeRow {
  return {
    ...row,
    stockKey: group.stockKey,
    person: person?.name ?? null,
    before: before === null ? null : Phrases.parse(before),
    after: after === null ? null : Phrases.parse(after),
  }
}
