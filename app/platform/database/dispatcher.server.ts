import pg from 'pg'

import { actAs } from '../acting.server.ts'
import type { Logger } from '../logger.server.ts'
import type { Metrics } from '../metrics.server.ts'
import type { ConsumerName, DomainEvent } from './outbox.server.ts'

/** Takes a batch of events, oldest first. Must be idempotent: a crash after it and before the commit repeats the batch. */
export type Deliver = (events: DomainEvent[]) => Promise<void>

export interface Dispatcher {
  /** Deliver what waits now; resolves with the number delivered. */
  flush(): Promise<number>
  stop(): Promise<void>
}

interface Options {
  pool: pg.Pool
  /** For LISTEN, which needs a connection of its own. */
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
 * Waiting events of one consumer. An event waits for the earlier ones of its subject, so that a failing one delays its
 * own subject and nobody else.
 */
const WAITING = `
  SELECT e.id, e.subject_kind, e.subject_id, e.kind, e.payload, e.at
  FROM event_delivery d
  JOIN domain_event e ON e.id = d.event_id
  WHERE d.consumer = $1 AND d.delivered_at IS NULL AND d.attempts < ${LAST_ATTEMPT} AND d.next_attempt_at <= now()
    AND NOT EXISTS (
      SELECT 1
      FROM event_delivery held
      JOIN domain_event earlier ON earlier.id = held.event_id
      WHERE held.consumer = d.consumer AND held.delivered_at IS NULL AND held.attempts < ${LAST_ATTEMPT}
        AND held.next_attempt_at > now() AND held.event_id < d.event_id
        AND earlier.subject_kind = e.subject_kind AND earlier.subject_id = e.subject_id
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

/** Starts delivering. Several processes may run one: a lock in the database lets one at a time serve each consumer. */
export function startDispatcher(options: Options): Dispatcher {
  const names = Object.keys(options.consumers) as ConsumerName[]
  let stopped = false
  let running: Promise<number> | undefined
  let again = false

  const round = async () => {
    let delivered = 0
    for (const name of names) delivered += await serve(options, name)
    return delivered
  }
  const flush = async (): Promise<number> => {
    if (running) {
      again = true
      return running
    }
    running = round().catch((error: unknown) => {
      options.log.warn({ err: error }, 'events wait: the database did not answer')
      return 0
    })
    const delivered = await running
    running = undefined
    // A full batch may have left more behind; a wake-up during the round may have come too late for it.
    if (!stopped && (again || delivered >= BATCH)) {
      again = false
      return delivered + (await flush())
    }
    return delivered
  }

  const ear = listen(options, () => void flush())
  const timer = setInterval(() => void flush(), options.pollMs ?? POLL_MS)
  void flush()

  return {
    flush,
    async stop() {
      stopped = true
      clearInterval(timer)
      await ear.stop()
      await running
    },
  }
}

async function serve({ pool, consumers, log, metrics }: Options, name: ConsumerName): Promise<number> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const lock = await client.query<{ mine: boolean }>(
      `SELECT pg_try_advisory_xact_lock(hashtext('outbox'), hashtext($1)) AS mine`,
      [name],
    )
    if (!lock.rows[0]?.mine) return 0
    const { rows } = await client.query<Row>(WAITING, [name])
    if (rows.length === 0) return 0
    const { done, failed } = await actAs({ personId: null, via: 'event', act: name }, () =>
      deliver(consumers[name], rows.map(eventOf)),
    )
    if (done.length > 0) await client.query(DELIVERED, [name, done.map(String)])
    for (const { event, error } of failed) {
      log.error(
        { err: error, consumer: name, event: event.kind, subject: event.subjectId },
        'event not delivered',
      )
      await client.query(FAILED, [name, String(event.id), error.message])
    }
    await client.query('COMMIT')
    metrics.eventsDelivered.inc({ consumer: name, outcome: 'delivered' }, done.length)
    metrics.eventsDelivered.inc({ consumer: name, outcome: 'failed' }, failed.length)
    return done.length
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error))
    throw error
  } finally {
    // After a COMMIT this is a no-op; after an early return it lets the lock go.
    if (!broken) await client.query('ROLLBACK').catch(() => undefined)
    client.release(broken)
  }
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

/** Wakes on the NOTIFY of the insert trigger, and reconnects for ever: the poll covers the time in between. */
function listen({ url, log }: Options, wake: () => void): { stop(): Promise<void> } {
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const connect = async () => {
    const next = new pg.Client({ connectionString: url, application_name: 'nhip-cau outbox' })
    client = next
    let lost = false
    const retry = () => {
      if (lost || stopped) return
      lost = true
      timer = setTimeout(() => void connect(), 1000)
    }
    next.on('error', retry)
    next.on('end', retry)
    next.on('notification', wake)
    try {
      await next.connect()
      await next.query('LISTEN outbox')
      wake()
    } catch (error) {
      log.debug({ err: error }, 'cannot listen for events yet')
      retry()
    }
  }
  void connect()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await client?.end().catch(() => undefined)
    },
  }
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
