import { setTimeout as pause } from 'node:timers/promises'

import { actAs } from '../acting.server.ts'
import type { Logger } from '../logger.server.ts'
import type { Metrics } from '../metrics.server.ts'
import { openOutboxLine, type OutboxLine } from './outbox-line.server.ts'
import type { ConsumerName, DomainEvent } from './outbox.server.ts'

/** Takes a batch of events, oldest first. Must be idempotent: a crash after it and before the commit repeats the batch. */
export type Deliver = (events: DomainEvent[]) => Promise<void>

export interface Dispatcher {
  /** Deliver what waits now; resolves with the number delivered. */
  flush(): Promise<number>
  stop(): Promise<void>
}

interface Options {
  /** A connection of its own is made. */
  url: string
  consumers: Record<ConsumerName, Deliver>
  log: Logger
  metrics: Metrics
  /** A missed notification costs at most this many milliseconds. */
  pollMs?: number
}

const BATCH = 200
const POLL_MS = 2000
/** After this many tries (about two hours) an event is left for the operator and no longer holds up its subject. */
const LAST_ATTEMPT = 20
/**
 * When events follow each other closely, so long is waited for more: a page hears of them at once, for others a few at a
 * time are cheaper.
 */
const GATHER_MS: Partial<Record<ConsumerName, number>> = { realtime: 5 }
const GATHER_OTHERS_MS = 100

/**
 * Waiting events of one consumer. An event waits for the earlier ones of its subject, so that a failing one delays its
 * own subject and nobody else. What was put off is looked up once, and each event by its id, whatever the planner believes of
 * tables that fill and empty faster than it counts them.
 */
const WAITING = `
  WITH held AS MATERIALIZED (
    SELECT d.event_id, e.subject_kind, e.subject_id
    FROM event_delivery d
    CROSS JOIN LATERAL (SELECT * FROM domain_event WHERE id = d.event_id OFFSET 0) e
    WHERE d.consumer = $1 AND d.delivered_at IS NULL
      AND d.attempts > 0 AND d.attempts < ${LAST_ATTEMPT} AND d.next_attempt_at > now()
  )
  SELECT e.id, e.subject_kind, e.subject_id, e.kind, e.payload, e.at
  FROM event_delivery d
  CROSS JOIN LATERAL (SELECT * FROM domain_event WHERE id = d.event_id OFFSET 0) e
  WHERE d.consumer = $1 AND d.delivered_at IS NULL AND d.attempts < ${LAST_ATTEMPT} AND d.next_attempt_at <= now()
    AND NOT EXISTS (
      SELECT FROM held
      WHERE held.event_id < d.event_id
        AND held.subject_kind = e.subject_kind AND held.subject_id = e.subject_id
    )
  ORDER BY d.event_id
  LIMIT ${BATCH}`

const DELIVERED = `
  UPDATE event_delivery SET delivered_at = now(), attempts = attempts + 1, last_error = NULL
  WHERE consumer = $1 AND event_id = ANY($2::bigint[])`

const FAILED = `
  UPDATE event_delivery
  SET attempts = attempts + 1, last_error = left($3, 500),
      next_attempt_at = now() + least(600, power(2, attempts)) * interval '1 second'
  WHERE consumer = $1 AND event_id = $2`

/**
 * Starts delivering. Several processes may run one; each consumer is served by one of them, which holds the right to it for
 * as long as its connection stands. Consumers do not wait for each other.
 */
export function startDispatcher(options: Options): Dispatcher {
  const names = Object.keys(options.consumers) as ConsumerName[]
  let stopped = false
  const { url, log } = options
  const line = openOutboxLine({ url, log, wake: (names) => wake(names) })
  const servers = new Map(names.map((name) => [name, serveConsumer(options, line, name, () => stopped)]))
  const wake = (called: readonly string[] = names) => {
    for (const [name, serve] of servers) if (called.includes(name)) void serve()
  }
  const timer = setInterval(() => wake(), options.pollMs ?? POLL_MS)
  return {
    async flush() {
      await line.tried
      const delivered = await Promise.all([...servers.values()].map((serve) => serve()))
      return delivered.reduce((sum, count) => sum + count, 0)
    },
    async stop() {
      stopped = true
      clearInterval(timer)
      await Promise.all([...servers.values()].map((serve) => serve()))
      await line.stop()
    },
  }
}

/**
 * Serves one consumer: one round at a time, and another one when something came meanwhile.
 * @returns what delivers all that waits and resolves with how much it was, together with what was on its way already
 */
function serveConsumer(
  options: Options,
  line: OutboxLine,
  name: ConsumerName,
  stopped: () => boolean,
): () => Promise<number> {
  let running: Promise<number> | undefined
  let again = false
  const work = async () => {
    let delivered = 0
    do {
      again = false
      const count = await round(options, line, name)
      delivered += count
      // A full batch may have left more behind.
      if (count >= BATCH) again = true
      else if (again && count > 0) await pause(GATHER_MS[name] ?? GATHER_OTHERS_MS)
    } while (again && !stopped())
    return delivered
  }
  return () => {
    if (running) {
      again = true
      return running
    }
    if (stopped()) return Promise.resolve(0)
    running = work()
      .catch((error: unknown) => {
        options.log.warn({ err: error, consumer: name }, 'events wait: the database did not answer')
        return 0
      })
      .finally(() => (running = undefined))
    return running
  }
}

async function round(
  { consumers, log, metrics }: Options,
  line: OutboxLine,
  name: ConsumerName,
): Promise<number> {
  if (!(await line.leads(name))) return 0
  const rows = await line.query<Row>('outbox waiting', WAITING, [name])
  if (rows.length === 0) return 0
  const { done, failed } = await actAs({ personId: null, via: 'event', act: name }, () =>
    deliver(consumers[name], rows.map(eventOf)),
  )
  if (done.length > 0) await line.query('outbox delivered', DELIVERED, [name, done.map(String)])
  for (const { event, error } of failed) {
    log.error(
      { err: error, consumer: name, event: event.kind, subject: event.subjectId },
      'event not delivered',
    )
    await line.query('outbox failed', FAILED, [name, String(event.id), error.message])
  }
  metrics.eventsDelivered.inc({ consumer: name, outcome: 'delivered' }, done.length)
  metrics.eventsDelivered.inc({ consumer: name, outcome: 'failed' }, failed.length)
  return done.length
}

/** The whole batch at once; when that fails, one by one, to find the event that cannot be delivered. */
async function deliver(consumer: Deliver, events: DomainEvent[]) {
  const done: bigint[] = []
  const failed: { event: DomainEvent; error: Error }[] = []
  try {
    await consumer(events)
    return { done: events.map((event) => event.id), failed }
  } catch (error) {
    const only = events.length === 1 ? events[0] : undefined
    if (only) return { done, failed: [{ event: only, error: error as Error }] }
  }
  const heldUp = new Set<string>()
  for (const event of events) {
    const subject = `${event.subjectKind}:${event.subjectId}`
    if (heldUp.has(subject)) continue
    try {
      await consumer([event])
      done.push(event.id)
    } catch (error) {
      heldUp.add(subject)
      failed.push({ event, error: error as Error })
      // When the very first one fails the engine itself is probably away: do not try the other 199 against it.
      if (done.length === 0 && failed.length >= 3) break
    }
  }
  return { done, failed }
}

interface Row {
  id: string
  subject_kind: string
  subject_id: string
  kind: string
  payload: Record<string, unknown>
  at: Date
}

function eventOf(row: Row): DomainEvent {
  return {
    id: BigInt(row.id),
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    kind: row.kind,
    payload: row.payload,
    at: row.at,
  }
}
