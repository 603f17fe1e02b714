import { OF_PUBLISHED, PUBLISHED } from '#app/features/directory/index.server.ts'
import type { PrismaClient, Transaction } from '#app/platform/database/client.server.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'

import type { EntryKind, Owner } from './shortlist.ts'

const LIST = {
  id: true,
  enterpriseId: true,
  personId: true,
  name: true,
  createdAt: true,
  changedAt: true,
} as const

export interface ListRow {
  id: string
  enterpriseId: string | null
  personId: string | null
  name: string
  createdAt: Date
  changedAt: Date
}

/** Whose lists a person sees. */
export interface Reach {
  personId: string
  enterpriseIds: string[]
}

function within({ personId, enterpriseIds }: Reach) {
  return { OR: [{ personId }, { enterpriseId: { in: enterpriseIds } }] }
}

/** One list that a person may use; null also for those of others. */
export function findList(
  db: PrismaClient | Transaction,
  reach: Reach,
  id: string,
  deleted = false,
): Promise<ListRow | null> {
  return db.shortlist.findFirst({
    where: { id, deletedAt: deleted ? { not: null } : null, ...within(reach) },
    select: LIST,
  })
}

/** All lists that a person may use, the one that changed last first, with how many of each kind they hold. */
export async function findLists(db: PrismaClient, reach: Reach) {
  const rows = await db.shortlist.findMany({
    where: { deletedAt: null, ...within(reach) },
    select: LIST,
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
  })
  const counts = await db.shortlistEntry.groupBy({
    by: ['shortlistId', 'kind'],
    where: { shortlistId: { in: rows.map(({ id }) => id) }, deletedAt: null },
    _count: true,
  })
  const count = (id: string, kind: EntryKind) =>
    counts.find((one) => one.shortlistId === id && one.kind === kind)?._count ?? 0
  return rows.map((row) => ({
    ...row,
    enterprises: count(row.id, 'enterprise'),
    products: count(row.id, 'product'),
  }))
}

/** Works on the lists of an owner while nobody else does, so that limits are kept. */
export function withListsOf<Result>(
  db: PrismaClient,
  owner: Owner,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  return db.$transaction(async (tx) => {
    await (owner.enterpriseId === null
      ? tx.$queryRaw`SELECT id FROM person WHERE id = ${owner.personId}::uuid FOR NO KEY UPDATE`
      : tx.$queryRaw`SELECT id FROM enterprise WHERE id = ${owner.enterpriseId}::uuid FOR NO KEY UPDATE`)
    return work(tx)
  })
}

export function countLists(tx: Transaction, owner: Owner): Promise<number> {
  return tx.shortlist.count({ where: { ...owner, deletedAt: null } })
}

/** The list of an owner that was made first: where things go that are saved by one click. */
export function findUsualList(tx: PrismaClient | Transaction, owner: Owner): Promise<ListRow | null> {
  return tx.shortlist.findFirst({
    where: { ...owner, deletedAt: null },
    select: LIST,
    orderBy: { id: 'asc' },
  })
}

export function insertList(
  tx: Transaction,
  owner: Owner,
  name: string,
  createdById: string,
): Promise<ListRow> {
  return tx.shortlist.create({ data: { ...owner, name, createdById }, select: LIST })
}

/** Says that a list changed: its moment, its version, and an event for the pages of those who see it. */
export async function touchList(tx: Transaction, id: string, kind: string, now: Date): Promise<void> {
  const list = await tx.shortlist.update({
    where: { id },
    data: { changedAt: now, version: { increment: 1 } },
    select: { enterpriseId: true, personId: true, version: true },
  })
  await recordEvent(tx, {
    subjectKind: 'shortlist',
    subjectId: id,
    kind,
    payload: {
      version: list.version,
      ...(list.enterpriseId === null ? {} : { enterpriseId: list.enterpriseId }),
      ...(list.personId === null ? {} : { personId: list.personId }),
    },
  })
}

export async function renameList(tx: Transaction, id: string, name: string): Promise<void> {
  await tx.shortlist.update({ where: { id }, data: { name } })
}

export async function markListDeleted(tx: Transaction, id: string, deletedAt: Date | null): Promise<void> {
  await tx.shortlist.update({ where: { id }, data: { deletedAt } })
}

/** The id behind a slug; null when the directory has none. */
export async function findTarget(db: PrismaClient, kind: EntryKind, slug: string) {
  const select = { id: true, nameVi: true, nameEn: true } as const
  return kind === 'enterprise'
    ? db.enterprise.findUnique({ where: { slug, ...PUBLISHED }, select })
    : db.product.findUnique({ where: { slug, ...OF_PUBLISHED }, select })
}

function targetOf(kind: EntryKind, id: string) {
  return kind === 'enterprise' ? { enterpriseId: id } : { productId: id }
}

export function countEntries(tx: Transaction, shortlistId: string): Promise<number> {
  return tx.shortlistEntry.count({ where: { shortlistId, deletedAt: null } })
}

/** An entry of a list for a record, taken out or not. */
export function findEntryFor(tx: Transaction, shortlistId: string, kind: EntryKind, targetId: string) {
  return tx.shortlistEntry.findFirst({
    where: { shortlistId, ...targetOf(kind, targetId) },
    select: { id: true, deletedAt: true },
  })
}

export async function insertEntry(
  tx: Transaction,
  entry: { shortlistId: string; kind: EntryKind; targetId: string; addedById: string; addedAt: Date },
): Promise<string> {
  const { targetId, ...rest } = entry
  const data = { ...rest, ...targetOf(entry.kind, targetId) }
  return (await tx.shortlistEntry.create({ data, select: { id: true } })).id
}

/** Brings an entry back that was taken out, as added anew. */
export async function addAgain(tx: Transaction, id: string, addedById: string, addedAt: Date): Promise<void> {
  await tx.shortlistEntry.update({ where: { id }, data: { deletedAt: null, addedById, addedAt } })
}

export async function markEntryDeleted(tx: Transaction, id: string, deletedAt: Date | null): Promise<void> {
  await tx.shortlistEntry.update({ where: { id }, data: { deletedAt } })
}

/** One entry of a list. */
export function findEntry(tx: Transaction, shortlistId: string, id: string) {
  return tx.shortlistEntry.findFirst({
    where: { id, shortlistId },
    select: { id: true, kind: true, enterpriseId: true, productId: true, deletedAt: true },
  })
}

/** Puts an entry into another list; one that stood there and was taken out makes room, its notes come along. */
export async function moveEntryTo(
  tx: Transaction,
  id: string,
  shortlistId: string,
  standsThere: string | null,
): Promise<void> {
  if (standsThere !== null) {
    await tx.shortlistNote.updateMany({ where: { entryId: standsThere }, data: { entryId: id } })
    await tx.shortlistEntry.delete({ where: { id: standsThere } })
  }
  await tx.shortlistEntry.update({ where: { id }, data: { shortlistId } })
}

/** Entries for one record in all lists that a person may use; `removed` asks for those taken out, the last first. */
export function findEntriesFor(
  tx: Transaction,
  reach: Reach,
  { kind, targetId, removed = false }: { kind: EntryKind; targetId: string; removed?: boolean },
) {
  return tx.shortlistEntry.findMany({
    where: {
      ...targetOf(kind, targetId),
      deletedAt: removed ? { not: null } : null,
      shortlist: { deletedAt: null, ...within(reach) },
    },
    select: { id: true, shortlistId: true, deletedAt: true, shortlist: { select: LIST } },
    // Always in the same order, or two people who do it at once wait for each other.
    orderBy: removed ? [{ deletedAt: 'desc' }, { shortlistId: 'asc' }] : { shortlistId: 'asc' },
  })
}

/** Which of these records a person has in some list, and in which one. */
export async function findSaved(db: PrismaClient, reach: Reach, kind: EntryKind, slugs: readonly string[]) {
  if (slugs.length === 0) return []
  const bySlug = { slug: { in: [...slugs] } }
  const rows = await db.shortlistEntry.findMany({
    where: {
      ...(kind === 'enterprise' ? { enterprise: bySlug } : { product: bySlug }),
      deletedAt: null,
      shortlist: { deletedAt: null, ...within(reach) },
    },
    select: { enterprise: { select: { slug: true } }, product: { select: { slug: true } } },
  })
  return rows.flatMap(({ enterprise, product }) => enterprise?.slug ?? product?.slug ?? [])
}

export function countNotes(tx: Transaction, entryId: string): Promise<number> {
  return tx.shortlistNote.count({ where: { entryId, deletedAt: null } })
}

export async function insertNote(
  tx: Transaction,
  note: { entryId: string; authorId: string; text: string; writtenAt: Date },
): Promise<void> {
  await tx.shortlistNote.create({ data: note })
}

/** Gives a note other words. */
export async function rewriteNote(tx: Transaction, id: string, text: string, editedAt: Date): Promise<void> {
  await tx.shortlistNote.update({ where: { id }, data: { text, editedAt } })
}

/** A note of a list, removed or not. */
export function findNote(tx: Transaction, shortlistId: string, id: string) {
  return tx.shortlistNote.findFirst({
    where: { id, entry: { shortlistId } },
    select: { id: true, authorId: true, text: true, deletedAt: true },
  })
}

export async function markNoteDeleted(tx: Transaction, id: string, deletedAt: Date | null): Promise<void> {
  await tx.shortlistNote.update({ where: { id }, data: { deletedAt } })
}

/** Removes for good what was taken out before a moment. Returns how many lists, entries and notes. */
export async function removeForGood(db: PrismaClient, before: Date) {
  const old = { where: { deletedAt: { lt: before } } }
  const notes = await db.shortlistNote.deleteMany(old)
  const entries = await db.shortlistEntry.deleteMany(old)
  const lists = await db.shortlist.deleteMany(old)
  return { lists: lists.count, entries: entries.count, notes: notes.count }
}
