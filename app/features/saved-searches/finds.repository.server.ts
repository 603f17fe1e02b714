import type { App } from '#app/platform/app.ts'
import type { PrismaClient, Transaction } from '#app/platform/database/client.server.ts'

import type { KnownDocuments } from './known-documents.ts'
import type { Frequency } from './saved-search.ts'

/** A change of the directory that saved searches are held against. */
export interface Change {
  id: bigint
  documentId: string
  values: string[]
  recordedAt: Date
}

/** A search as the finding of news needs it. */
export interface WatchingSearch {
  id: string
  address: string
  frequency: Frequency
  known: KnownDocuments | null
  broad: boolean
  seenChange: bigint
  createdAt: Date
}

const ACTIVE = { deletedAt: null, paused: false } as const
const WATCHING = {
  id: true,
  address: true,
  frequency: true,
  known: true,
  broad: true,
  seenChange: true,
  createdAt: true,
} as const

/** Does work unless another process is at it. Returns undefined then. */
export async function takeTurn<Result>(
  pool: App['pool'],
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      `SELECT pg_try_advisory_lock(hashtext('saved searches')) AS mine`,
    )
    if (!rows[0]?.mine) return undefined
    try {
      return await work()
    } finally {
      await client.query(`SELECT pg_advisory_unlock(hashtext('saved searches'))`).catch((error: Error) => {
        // A connection that keeps the lock must not go back.
        broken = error
      })
    }
  } finally {
    client.release(broken)
  }
}

/** When the records behind documents were made, by document. */
export async function recordTimes(
  db: PrismaClient,
  ids: { enterprises: string[]; products: string[] },
): Promise<Map<string, Date>> {
  const select = { id: true, createdAt: true } as const
  const [enterprises, products] = await Promise.all([
    db.enterprise.findMany({ where: { id: { in: ids.enterprises } }, select }),
    db.product.findMany({ where: { id: { in: ids.products } }, select }),
  ])
  return new Map([
    ...enterprises.map(({ id, createdAt }) => [`enterprise:${id}`, createdAt] as const),
    ...products.map(({ id, createdAt }) => [`product:${id}`, createdAt] as const),
  ])
}

export async function insertChanges(db: PrismaClient, changes: Omit<Change, 'id'>[]): Promise<void> {
  await db.watchedChange.createMany({ data: changes })
}

/** Whether there is a search at all; one that rests or was deleted may come back and look at what it missed. */
export async function isAnythingSaved(db: PrismaClient): Promise<boolean> {
  return (await db.savedSearch.findFirst({ select: { id: true } })) !== null
}

/** Searches whose present hits have not been counted yet. */
export function findUncounted(
  db: PrismaClient,
  limit: number,
): Promise<Pick<WatchingSearch, 'id' | 'address'>[]> {
  return db.savedSearch.findMany({
    where: { ...ACTIVE, countedAt: null },
    select: { id: true, address: true },
    orderBy: { id: 'asc' },
    take: limit,
  })
}

export async function saveCount(
  db: PrismaClient,
  id: string,
  count: { known: KnownDocuments | null; broad: boolean },
  now: Date,
): Promise<void> {
  await db.savedSearch.updateMany({ where: { id, countedAt: null }, data: { ...count, countedAt: now } })
}

/** The change up to which every search has looked; null when there is none to look. */
export async function oldestSeen(db: PrismaClient): Promise<bigint | null> {
  const { _min } = await db.savedSearch.aggregate({
    where: { ...ACTIVE, countedAt: { not: null } },
    _min: { seenChange: true },
  })
  return _min.seenChange
}

export function changesAfter(db: PrismaClient, after: bigint, limit: number): Promise<Change[]> {
  return db.watchedChange.findMany({
    where: { id: { gt: after } },
    select: { id: true, documentId: true, values: true, recordedAt: true },
    orderBy: { id: 'asc' },
    take: limit,
  })
}

/** Searches that have not looked at changes up to `head`, by id after `after`. */
export function searchesBehind(
  db: PrismaClient,
  head: bigint,
  after: string | null,
  limit: number,
): Promise<WatchingSearch[]> {
  return db.savedSearch.findMany({
    where: {
      ...ACTIVE,
      countedAt: { not: null },
      seenChange: { lt: head },
      ...(after ? { id: { gt: after } } : {}),
    },
    select: WATCHING,
    orderBy: { id: 'asc' },
    take: limit,
  })
}

/** Writes what a search found and what it knows now, together. Repeats change nothing. Returns how many finds are new. */
export function saveFinds(
  db: PrismaClient,
  search: Pick<WatchingSearch, 'id' | 'frequency'>,
  outcome: { found: string[]; lost: string[]; known: KnownDocuments | null },
  now: Date,
): Promise<number> {
  const { found, lost, known } = outcome
  return db.$transaction(async (tx) => {
    const settledAt = search.frequency === 'never' ? now : null
    const { count } = await tx.savedSearchFind.createMany({
      data: found.map((documentId) => ({ savedSearchId: search.id, documentId, foundAt: now, settledAt })),
      skipDuplicates: true,
    })
    // What fits no more before anybody was told of it was never news.
    if (lost.length > 0)
      await tx.savedSearchFind.deleteMany({
        where: { savedSearchId: search.id, documentId: { in: lost }, settledAt: null },
      })
    if (known) await tx.savedSearch.update({ where: { id: search.id }, data: { known } })
    return count
  })
}

export async function markSeen(db: PrismaClient, ids: string[], head: bigint): Promise<void> {
  await db.savedSearch.updateMany({
    where: { id: { in: ids }, seenChange: { lt: head } },
    data: { seenChange: head },
  })
}

/** Searches with finds that wait for a mail, and since when. */
export function findWaiting(
  db: PrismaClient,
): Promise<{ id: string; frequency: Frequency; waitingSince: Date }[]> {
  return db.$queryRaw`
    SELECT search.id, search.frequency::text AS frequency, min(find.found_at) AS "waitingSince"
    FROM saved_search_find AS find
    JOIN saved_search AS search ON search.id = find.saved_search_id
    WHERE find.settled_at IS NULL AND search.deleted_at IS NULL AND NOT search.paused
      AND search.frequency <> 'never'
    GROUP BY search.id`
}

/** Hands what waits to a mail, all of it or nothing. */
export function settleFinds(
  db: PrismaClient,
  savedSearchId: string,
  now: Date,
  tell: (tx: Transaction, told: { personId: string; language: 'vi' | 'en'; finds: Find[] }) => Promise<void>,
): Promise<number> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM saved_search WHERE id = ${savedSearchId}::uuid FOR UPDATE`
    const search = await tx.savedSearch.findFirst({
      where: { ...ACTIVE, id: savedSearchId, frequency: { not: 'never' } },
      select: { personId: true, language: true },
    })
    if (!search) return 0
    const finds = await tx.savedSearchFind.findMany({
      where: { savedSearchId, settledAt: null },
      select: { id: true, documentId: true },
      orderBy: { id: 'asc' },
    })
    if (finds.length === 0) return 0
    await tell(tx, { ...search, finds })
    await tx.savedSearchFind.updateMany({
      where: { id: { in: finds.map((find) => find.id) } },
      data: { settledAt: now },
    })
    await tx.savedSearch.update({ where: { id: savedSearchId }, data: { alertedAt: now } })
    return finds.length
  })
}

export interface Find {
  id: bigint
  documentId: string
}

/** Removes changes that nobody will look at any more. */
export async function removeChanges(db: PrismaClient, before: Date): Promise<number> {
  return (await db.watchedChange.deleteMany({ where: { at: { lt: before } } })).count
}
