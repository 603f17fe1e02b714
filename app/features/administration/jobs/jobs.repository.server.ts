import type { App } from '#app/platform/app.ts'

/** One kind of job and how many of them are in which state. */
export interface QueueCounts {
  name: string
  waiting: number
  active: number
  failed: number
  /** When the last one was done. */
  lastDone: Date | null
}

/** A job that was given up after its last try. */
export interface FailedJob {
  id: string
  name: string
  failedAt: Date | null
  tries: number
  data: unknown
  output: unknown
}

/** Events of one consumer that are not delivered. */
export interface OutboxCounts {
  consumer: string
  waiting: number
  /** Given up after the last try. */
  stuck: number
  oldest: Date | null
}

export interface StuckEvent {
  eventId: string
  consumer: string
  kind: string
  subjectKind: string
  subjectId: string
  attempts: number
  lastError: string | null
  at: Date
  stuck: boolean
}

const MOST_LISTED = 50
/** As in the dispatcher: after so many tries an event is left to the operator. */
const LAST_ATTEMPT = 20

/** The queue makes its tables when a worker starts for the first time. */
async function hasQueue(pool: App['pool']): Promise<boolean> {
  const { rows } = await pool.query<{ there: boolean }>(
    `SELECT to_regclass('pgboss.job') IS NOT NULL AS there`,
  )
  return rows[0]?.there ?? false
}

export async function countQueues(pool: App['pool']): Promise<QueueCounts[]> {
  if (!(await hasQueue(pool))) return []
  const { rows } = await pool.query<QueueCounts>(`
    SELECT q.name, count(j.id) FILTER (WHERE j.state < 'active')::int AS waiting,
      count(j.id) FILTER (WHERE j.state = 'active')::int AS active,
      count(j.id) FILTER (WHERE j.state = 'failed')::int AS failed,
      max(j.completed_on) FILTER (WHERE j.state = 'completed') AS "lastDone"
    FROM pgboss.queue q LEFT JOIN pgboss.job j ON j.name = q.name
    WHERE q.name NOT LIKE '\\_\\_pgboss%' GROUP BY q.name ORDER BY failed DESC, q.name`)
  return rows
}

export async function findFailedJobs(pool: App['pool']): Promise<FailedJob[]> {
  if (!(await hasQueue(pool))) return []
  const { rows } = await pool.query<FailedJob>(
    `SELECT id::text, name, completed_on AS "failedAt", retry_count + 1 AS tries, data, output
     FROM pgboss.job WHERE state = 'failed' ORDER BY completed_on DESC LIMIT $1`,
    [MOST_LISTED],
  )
  return rows
}

export async function countOutbox(pool: App['pool']): Promise<OutboxCounts[]> {
  const { rows } = await pool.query<OutboxCounts>(
    `SELECT d.consumer, count(*) FILTER (WHERE d.attempts < $1)::int AS waiting,
       count(*) FILTER (WHERE d.attempts >= $1)::int AS stuck, min(e.at) AS oldest
     FROM event_delivery d JOIN domain_event e ON e.id = d.event_id
     WHERE d.delivered_at IS NULL GROUP BY d.consumer ORDER BY d.consumer`,
    [LAST_ATTEMPT],
  )
  return rows
}

/** Events that failed at least once and are not delivered, those given up first. */
export async function findStuckEvents(pool: App['pool']): Promise<StuckEvent[]> {
  const { rows } = await pool.query<StuckEvent>(
    `SELECT e.id::text AS "eventId", d.consumer, e.kind, e.subject_kind AS "subjectKind", e.subject_id AS "subjectId",
       d.attempts, d.last_error AS "lastError", e.at, d.attempts >= $1 AS stuck
     FROM event_delivery d JOIN domain_event e ON e.id = d.event_id
     WHERE d.delivered_at IS NULL AND d.attempts > 0 ORDER BY d.attempts DESC, e.id LIMIT $2`,
    [LAST_ATTEMPT, MOST_LISTED],
  )
  return rows
}

/** Lets a failed job be tried once more, at once, as the queue's own library does. Returns false when there is none. */
export async function retryJob(pool: App['pool'], name: string, id: string): Promise<boolean> {
  if (!(await hasQueue(pool))) return false
  const { rowCount } = await pool.query(
    `UPDATE pgboss.job SET state = 'retry', retry_limit = retry_limit + 1, start_after = now()
     WHERE name = $1 AND id = $2::uuid AND state = 'failed'`,
    [name, id],
  )
  return rowCount === 1
}

/** Removes a failed job. Returns false when there is none. */
export async function discardJob(pool: App['pool'], name: string, id: string): Promise<boolean> {
  if (!(await hasQueue(pool))) return false
  const { rowCount } = await pool.query(
    `DELETE FROM pgboss.job WHERE name = $1 AND id = $2::uuid AND state = 'failed'`,
    [name, id],
  )
  return rowCount === 1
}

/** Lets an event be delivered anew, from the first try. Returns false when it has been delivered. */
export async function retryEvent(pool: App['pool'], eventId: string, consumer: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE event_delivery SET attempts = 0, next_attempt_at = now()
     WHERE event_id = $1::bigint AND consumer = $2 AND delivered_at IS NULL`,
    [eventId, consumer],
  )
  return rowCount === 1
}
