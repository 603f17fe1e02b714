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

/** An event before it is written. */
export interface NewEvent {
  subjectKind: string
  subjectId: string
  kind: string
  payload?: Record<string, string | number | string[]>
}

/**
 * Writes an event in the transaction that made it true; it is delivered after the commit, also when the process dies
 * in between.
 */
export function recordEvent(tx: Transaction, event: NewEvent): Promise<void> {
  return recordEvents(tx, [event])
}

/** The same for many at once. Hand-written, because it is a part of almost every change. */
export async function recordEvents(tx: Transaction, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  await tx.$executeRawUnsafe(RECORD, JSON.stringify(events.map(rowOf)))
}

const RECORD = `
  WITH given AS (
    SELECT nextval(pg_get_serial_sequence('domain_event', 'id')) AS id, one
    FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY told (one, place) ORDER BY place
  ), happened AS (
    INSERT INTO domain_event (id, subject_kind, subject_id, kind, payload, at)
    SELECT id, one ->> 'subjectKind', one ->> 'subjectId', one ->> 'kind', one -> 'payload', clock_timestamp()
    FROM given
  )
  INSERT INTO event_delivery (event_id, consumer)
  SELECT given.id, jsonb_array_elements_text(one -> 'hearers') FROM given`

function rowOf(event: NewEvent) {
  const { subjectKind, subjectId, kind, payload = {} } = event
  return { subjectKind, subjectId, kind, payload, hearers: hearersOf(event) }
}

/** The same on a connection that hand-written SQL changes things on, inside its transaction. */
export async function recordEventOn(client: pg.ClientBase, event: NewEvent): Promise<void> {
  await client.query(RECORD, [JSON.stringify([rowOf(event)])])
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
