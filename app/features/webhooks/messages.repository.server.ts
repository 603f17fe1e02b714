import type { PrismaClient, Transaction } from '#app/platform/database/client.server.ts'

import type { Outcome } from './post-message.server.ts'

/** A message to be sent. */
export interface NewMessage {
  webhookId: string
  eventId: bigint | null
  kind: string
  payload: object
}

/** Queues messages; of one event each webhook gets one. */
export async function addMessages(
  db: PrismaClient | Transaction,
  messages: NewMessage[],
  now: Date,
): Promise<void> {
  await db.webhookMessage.createMany({
    data: messages.map((message) => ({ ...message, createdAt: now, nextAttemptAt: now })),
    skipDuplicates: true,
  })
}

/** Sends a message of this webhook once more; false when it has none with this id. */
export async function repeatMessage(
  db: PrismaClient | Transaction,
  webhookId: string,
  id: string,
  now: Date,
): Promise<boolean> {
  const { count } = await db.webhookMessage.updateMany({
    where: { id, webhookId },
    data: {
      state: 'waiting',
      attempts: 0,
      nextAttemptAt: now,
      // What came of it before is no answer to this time.
      status: null,
      failure: null,
      excerpt: null,
      milliseconds: null,
      lastAttemptAt: null,
    },
  })
  return count > 0
}

/** The newest messages of a webhook. */
export function findMessages(db: PrismaClient, webhookId: string, limit: number) {
  return db.webhookMessage.findMany({
    where: { webhookId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
}

export type StoredMessage = Awaited<ReturnType<typeof findMessages>>[number]

/** A message whose turn has come, with where it goes. */
export interface DueMessage {
  id: string
  webhookId: string
  kind: string
  payload: object
  attempts: number
  url: string
  secret: Uint8Array
  formerSecret: Uint8Array | null
  formerUntil: Date | null
  failingSince: Date | null
}

/**
 * Takes messages whose time has come, oldest first and at most a few of one webhook, so that a slow address holds up
 * nobody else. They come back after the lease when their sender dies.
 */
export function claimDue(
  db: PrismaClient,
  { now, lease, limit, ofEach }: { now: Date; lease: Date; limit: number; ofEach: number },
): Promise<DueMessage[]> {
  return db.$queryRaw<DueMessage[]>`
    WITH ranked AS (
      SELECT m.id, m.next_attempt_at,
             row_number() OVER (PARTITION BY m.webhook_id ORDER BY m.next_attempt_at, m.id) AS place
      FROM webhook_message m JOIN webhook w ON w.id = m.webhook_id
      WHERE m.state = 'waiting' AND m.next_attempt_at <= ${now} AND w.state = 'active'
    ), mine AS (
      SELECT id FROM webhook_message
      WHERE id IN (SELECT id FROM ranked WHERE place <= ${ofEach} ORDER BY next_attempt_at LIMIT ${limit})
        AND state = 'waiting' AND next_attempt_at <= ${now}
      FOR UPDATE SKIP LOCKED
    )
    UPDATE webhook_message m SET next_attempt_at = ${lease}, attempts = m.attempts + 1
    FROM mine, webhook w
    WHERE m.id = mine.id AND w.id = m.webhook_id
    RETURNING m.id, m.webhook_id AS "webhookId", m.kind, m.payload, m.attempts, w.url, w.secret,
              w.former_secret AS "formerSecret", w.former_until AS "formerUntil", w.failing_since AS "failingSince"`
}

/** Notes an attempt: arrived, to be tried again, or given up. */
export async function settleMessage(
  db: PrismaClient | Transaction,
  message: { id: string; webhookId: string },
  outcome: Outcome,
  { now, next }: { now: Date; next: Date | null },
): Promise<void> {
  const arrived = outcome.failure === null
  const state = arrived ? 'delivered' : next === null ? 'failed' : 'waiting'
  await db.webhookMessage.updateMany({
    where: { id: message.id },
    data: { ...outcome, state, lastAttemptAt: now, ...(next ? { nextAttemptAt: next } : {}) },
  })
  if (arrived)
    await db.webhook.updateMany({
      where: { id: message.webhookId, failingSince: { not: null } },
      data: { failingSince: null },
    })
  else
    await db.webhook.updateMany({
      where: { id: message.webhookId, failingSince: null },
      data: { failingSince: now },
    })
}

/** Switches a webhook off, in the transaction that tells its maker; `tell` is not called when it was off already. */
export function disableWebhook(
  db: PrismaClient,
  id: string,
  tell: (
    tx: Transaction,
    webhook: { createdBy: { id: string; language: 'vi' | 'en' } | null },
  ) => Promise<void>,
): Promise<void> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.webhook.updateMany({
      where: { id, state: 'active' },
      data: { state: 'disabled' },
    })
    if (count === 0) return
    const webhook = await tx.webhook.findUniqueOrThrow({
      where: { id },
      select: { createdBy: { select: { id: true, language: true } } },
    })
    await tell(tx, webhook)
  })
}

/** Removes messages made before a moment. */
export async function removeOldMessages(db: PrismaClient, before: Date): Promise<number> {
  const { count } = await db.webhookMessage.deleteMany({ where: { createdAt: { lt: before } } })
  return count
}
