import type { Language } from '#app/locales/language.ts'
import type { PrismaClient, Transaction } from '#app/platform/database/client.server.ts'

import type { Frequency } from './saved-search.ts'

const SHOWN = {
  id: true,
  name: true,
  address: true,
  frequency: true,
  language: true,
  paused: true,
  broad: true,
  visitedAt: true,
  alertedAt: true,
  createdAt: true,
} as const

export interface SavedSearchRow {
  id: string
  name: string
  address: string
  frequency: Frequency
  language: Language
  paused: boolean
  broad: boolean
  visitedAt: Date | null
  alertedAt: Date | null
  createdAt: Date
}

/** The searches of a person, newest first, each with how many finds came since it was last looked at. */
export async function findSavedSearches(
  db: PrismaClient,
  personId: string,
): Promise<(SavedSearchRow & { fresh: number })[]> {
  const rows = await db.savedSearch.findMany({
    where: { personId, deletedAt: null },
    select: SHOWN,
    orderBy: { id: 'desc' },
  })
  const counts = await db.$queryRaw<{ id: string; fresh: number }[]>`
    SELECT search.id, count(*)::integer AS fresh
    FROM saved_search AS search
    JOIN saved_search_find AS find ON find.saved_search_id = search.id
    WHERE search.person_id = ${personId}::uuid AND search.deleted_at IS NULL
      AND find.found_at > coalesce(search.visited_at, search.created_at)
    GROUP BY search.id`
  const fresh = new Map(counts.map((count) => [count.id, count.fresh]))
  return rows.map((row) => ({ ...row, fresh: fresh.get(row.id) ?? 0 }))
}

/** One search of a person; null also for those of others. */
export function findSavedSearch(
  db: PrismaClient,
  personId: string,
  which: { id: string } | { address: string },
): Promise<SavedSearchRow | null> {
  return db.savedSearch.findFirst({ where: { ...which, personId, deletedAt: null }, select: SHOWN })
}

/** A search that can still be brought back. */
export function findDeletedSearch(
  db: PrismaClient,
  personId: string,
  id: string,
): Promise<SavedSearchRow | null> {
  return db.savedSearch.findFirst({ where: { id, personId, deletedAt: { not: null } }, select: SHOWN })
}

/** A search by its id alone, for mails and their links; null when it was deleted. */
export function findSearchOfMail(
  db: PrismaClient,
  id: string,
): Promise<(SavedSearchRow & { personId: string }) | null> {
  return db.savedSearch.findFirst({ where: { id, deletedAt: null }, select: { ...SHOWN, personId: true } })
}

/** Works on the searches of a person while nobody else does, so that limits are kept. */
export function withSearchesOf<Result>(
  db: PrismaClient,
  personId: string,
  work: (tx: Transaction, count: number) => Promise<Result>,
): Promise<Result> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId}::uuid FOR UPDATE`
    return work(tx, await tx.savedSearch.count({ where: { personId, deletedAt: null } }))
  })
}

export function isSaved(tx: Transaction, personId: string, address: string): Promise<{ id: string } | null> {
  return tx.savedSearch.findFirst({ where: { personId, address, deletedAt: null }, select: { id: true } })
}

/** Keeps a search; changes of the directory from now on count for it. */
export async function insertSavedSearch(
  tx: Transaction,
  data: { personId: string; name: string; address: string; frequency: Frequency; language: Language },
): Promise<string> {
  const seenChange = await newestChange(tx)
  const { id } = await tx.savedSearch.create({ data: { ...data, seenChange }, select: { id: true } })
  return id
}

async function newestChange(tx: Transaction): Promise<bigint> {
  return (await tx.watchedChange.aggregate({ _max: { id: true } }))._max.id ?? 0n
}

/** Changes how a search is called and told of. What waits is settled when no mails are wanted any more. */
export async function updateSavedSearch(
  db: PrismaClient,
  id: string,
  change: { name?: string; frequency?: Frequency; language?: Language },
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.savedSearch.update({ where: { id }, data: change })
    if (change.frequency === 'never') await settleWaiting(tx, id, now)
  })
}

/** Lets a search rest: what waits is not told any more. */
export async function pauseSearch(db: PrismaClient, id: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.savedSearch.update({ where: { id }, data: { paused: true } })
    await settleWaiting(tx, id, now)
  })
}

/** Wakes a search: what fits by now is no news. */
export async function wakeSearch(db: PrismaClient, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const seenChange = await newestChange(tx)
    await tx.savedSearch.update({
      where: { id },
      data: { paused: false, seenChange, known: null, broad: false, countedAt: null },
    })
  })
}

async function settleWaiting(tx: Transaction, savedSearchId: string, now: Date): Promise<void> {
  await tx.savedSearchFind.updateMany({ where: { savedSearchId, settledAt: null }, data: { settledAt: now } })
}

export async function markDeleted(db: PrismaClient, id: string, now: Date): Promise<void> {
  await db.savedSearch.update({ where: { id }, data: { deletedAt: now } })
}

export async function restore(tx: Transaction, id: string): Promise<void> {
  await tx.savedSearch.update({ where: { id }, data: { deletedAt: null } })
}

export async function markVisited(db: PrismaClient, id: string, now: Date): Promise<void> {
  await db.savedSearch.update({ where: { id }, data: { visitedAt: now } })
}

/** Removes for good what was deleted before a moment. */
export async function removeDeleted(db: PrismaClient, before: Date): Promise<number> {
  return (await db.savedSearch.deleteMany({ where: { deletedAt: { lt: before } } })).count
}

/** The newest finds of a search. */
export function newestFinds(
  db: PrismaClient,
  savedSearchId: string,
  limit: number,
): Promise<{ documentId: string; foundAt: Date }[]> {
  return db.savedSearchFind.findMany({
    where: { savedSearchId },
    select: { documentId: true, foundAt: true },
    orderBy: [{ foundAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
}
