import type pg from 'pg'

import type { PrismaClient, Transaction } from './client.server.ts'

/** Everybody who is told of events: at least once, in order per subject. */
export const CONSUMERS = ['search', 'realtime', 'mail', 'webhooks', 'notifications'] as const
export type ConsumerName = (typeof CONSUMERS)[number]

/** Who has no use for what: an event is not put down for those. */
const DEAF: Partial<Record<ConsumerName, (event: NewEvent) => boolean>> = {
  search: ({ subjectKind }) => subjectKind === 'meeting' || subjectKind === 'mail',
  realtime: ({ subjectKind }) => subjectKind === 'mail',
  mail: ({ subjectKind }) => subjectKind !== 'mail',
  webhooks: ({ subjectKind }) => subjectKind === 'mail',
  notifications: ({ subjectKind }) => subjectKind !== 'meeting',
}

function hearersOf(event: NewEvent): ConsumerName[] {
  return CONSUMERS.filter((consumer) => !DEAF[consumer]?.(event))
}

/** An event before it is written. */
export interface NewEvent {
  subjectKind: string
  subjectId: string
  kind: string
  payload?: Record<string, string | number | string[]>
}

/** A thing that happened, as consumers see it. */
export interface DomainEvent {
  id: bigint
  subjectKind: string
  subjectId: string
  kind: string
  payload: Record<string, unknown>
  at: Date
}

/**
 * Writes an event in the transaction that made it true; it is delivered after the commit, also when the process dies
 * in between.
 * @param how `quietly`: whoever commits calls `announceCommitted` then
 */
export async function recordEvent(tx: Transaction, event: NewEvent, how?: 'quietly'): Promise<void> {
  const record = how === 'quietly' ? RECORD_QUIETLY : RECORD
  await tx.$executeRawUnsafe(record, JSON.stringify([eventRow(event)]))
}

/** The function is in the database so that a statement can write what happened together with the event of it. */
const RECORD = 'SELECT record_events($1::jsonb)'
const RECORD_QUIETLY = 'SELECT record_events($1::jsonb, quiet => true)'

/** An event as `record_events` takes it, which is told of by `announceCommitted` where it is called with `quiet`. */
export function eventRow<E extends NewEvent>(event: E): E & { payload: object; hearers: ConsumerName[] } {
  return { ...event, payload: event.payload ?? {}, hearers: hearersOf(event) }
}

const ANNOUNCE_MS = 3
const toAnnounce = new WeakMap<PrismaClient, Set<ConsumerName>>()

/**
 * Wakes those who hear of an event that was recorded quietly and is committed, together with what else is committed in these
 * milliseconds. If the process dies before, they find it when they next look.
 */
export function announceCommitted(db: PrismaClient, event: NewEvent): void {
  const waiting = toAnnounce.get(db)
  if (waiting) {
    for (const name of hearersOf(event)) waiting.add(name)
    return
  }
  const names = new Set(hearersOf(event))
  toAnnounce.set(db, names)
  setTimeout(() => {
    toAnnounce.delete(db)
    db.$executeRaw`SELECT pg_notify('outbox', ${[...names].join(' ')})`.catch(() => undefined)
  }, ANNOUNCE_MS).unref()
}

/** The same on a connection that hand-written SQL changes things on, inside its transaction. */
export async function recordEventOn(client: pg.ClientBase, event: NewEvent): Promise<void> {
  await client.query(RECORD, [JSON.stringify([eventRow(event)])])
}

/** What happened since a moment, oldest first: the newest `limit` events. */
export async function recentEvents(db: PrismaClient, since: Date, limit: number): Promise<DomainEvent[]> {
  const rows = await db.domainEvent.findMany({
    where: { at: { gte: since } },
    orderBy: { id: 'desc' },
    take: limit,
  })
  return rows.toReversed().map((row) => ({ ...row, payload: row.payload as Record<string, unknown> }))
}

/** Removes events older than a moment that every consumer has had. Returns how many. */
export async function pruneDelivered(db: PrismaClient, before: Date): Promise<number> {
  const { count } = await db.domainEvent.deleteMany({
    where: { at: { lt: before }, deliveries: { every: { deliveredAt: { not: null } } } },
  })
  return count
}
