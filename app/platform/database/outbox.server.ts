import type pg from 'pg'

import type { PrismaClient, Transaction } from './client.server.ts'

/** Everybody who is told of events: at least once, in order per subject. */
export const CONSUMERS = ['search', 'realtime', 'mail', 'webhooks', 'notifications'] as const
export type ConsumerName = (typeof CONSUMERS)[number]

/** Who has no use for what: an event is not put down for those. */
const DEAF: Partial<Record<ConsumerName, (subjectKind: string) => boolean>> = {
  search: (subjectKind) => subjectKind === 'meeting' || subjectKind === 'mail',
  realtime: (subjectKind) => subjectKind === 'mail',
  mail: (subjectKind) => subjectKind !== 'mail',
  webhooks: (subjectKind) => subjectKind === 'mail',
  notifications: (subjectKind) => subjectKind !== 'meeting',
}

function hearersOf(subjectKind: string): ConsumerName[] {
  return CONSUMERS.filter((consumer) => !DEAF[consumer]?.(subjectKind))
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
  return { ...event, payload: event.payload ?? {}, hearers: hearersOf(event.subjectKind) }
}

const ANNOUNCE_MS = 3
const toAnnounce = new WeakMap<PrismaClient, Set<ConsumerName>>()

/**
 * Wakes those who hear of events about such a subject, one of which was recorded quietly and is committed, together with what
 * else is committed in these milliseconds. If the process dies before, they find it when they next look.
 */
export function announceCommitted(db: PrismaClient, subjectKind: string): void {
  const waiting = toAnnounce.get(db)
  const names = waiting ?? new Set()
  for (const name of hearersOf(subjectKind)) names.add(name)
  if (waiting) return
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

/** To take apart more in one go would keep everybody else of the process waiting. */
const READ_AT_ONCE = 500

/** What happened since a moment, oldest first: the newest `limit` events. */
export async function recentEvents(db: PrismaClient, since: Date, limit: number): Promise<DomainEvent[]> {
  const events: DomainEvent[] = []
  for (;;) {
    const before = events.at(-1)
    const take = Math.min(READ_AT_ONCE, limit - events.length)
    const rows = await db.domainEvent.findMany({
      where: { at: { gte: since }, ...(before ? { id: { lt: before.id } } : {}) },
      orderBy: { id: 'desc' },
      take,
    })
    for (const row of rows) events.push({ ...row, payload: row.payload as Record<string, unknown> })
    if (rows.length < take || events.length === limit) return events.toReversed()
  }
}

const PRUNED_AT_ONCE = 5000

/**
 * Removes events older than a moment that every consumer has had, a number at a time, so that no statement takes long.
 * Returns how many.
 */
export async function pruneDelivered(
  db: PrismaClient,
  before: Date,
  atOnce: number = PRUNED_AT_ONCE,
): Promise<number> {
  let removed = 0
  for (;;) {
    const count = await db.$executeRaw`
      DELETE FROM domain_event WHERE id IN (
        SELECT id FROM domain_event e
        WHERE at < ${before} AND NOT EXISTS (
          SELECT FROM event_delivery d WHERE d.event_id = e.id AND d.delivered_at IS NULL)
        ORDER BY at LIMIT ${atOnce})`
    removed += count
    if (count < atOnce) return removed
  }
}
