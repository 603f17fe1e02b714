import type pg from 'pg'

import type { PrismaClient, Transaction } from './client.server.ts'

/** Everybody who is told of events. Each gets every event, at least once, in order per subject. */
export const CONSUMERS = ['search', 'realtime', 'mail', 'webhooks', 'notifications'] as const
export type ConsumerName = (typeof CONSUMERS)[number]

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
export async function recordEvent(tx: Transaction, event: NewEvent): Promise<void> {
  await tx.domainEvent.create({
    data: {
      subjectKind: event.subjectKind,
      subjectId: event.subjectId,
      kind: event.kind,
      payload: event.payload ?? {},
      deliveries: { create: CONSUMERS.map((consumer) => ({ consumer })) },
    },
  })
}

/** The same for many at once. */
export async function recordEvents(tx: Transaction, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  const written = await tx.domainEvent.createManyAndReturn({
    data: events.map(({ payload = {}, ...event }) => ({ ...event, payload })),
    select: { id: true },
  })
  await tx.eventDelivery.createMany({
    data: written.flatMap(({ id }) => CONSUMERS.map((consumer) => ({ eventId: id, consumer }))),
  })
}

/** The same on a connection that hand-written SQL changes things on, inside its transaction. */
export async function recordEventOn(
  client: pg.ClientBase,
  event: { subjectKind: string; subjectId: string; kind: string; payload?: Record<string, string | number> },
): Promise<void> {
  const { subjectKind, subjectId, kind, payload = {} } = event
  await client.query(
    `WITH happened AS (
       INSERT INTO domain_event (subject_kind, subject_id, kind, payload) VALUES ($1, $2, $3, $4) RETURNING id
     )
     INSERT INTO event_delivery (event_id, consumer) SELECT happened.id, unnest($5::text[]) FROM happened`,
    [subjectKind, subjectId, kind, JSON.stringify(payload), CONSUMERS],
  )
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
