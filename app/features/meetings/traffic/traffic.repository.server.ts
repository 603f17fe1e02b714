import type { App } from '#app/platform/app.ts'

type Reader = Pick<App, 'pool'>

/** Meetings of one week, by when they were asked for. Weeks begin on Monday, in the capital. */
export interface TrafficWeek {
  /** Its Monday, "2026-11-23". */
  week: string
  asked: number
  agreed: number
  tookPlace: number
  /** Declined, cancelled or expired. */
  ended: number
}

/** What is counted of all meetings that were asked for in a period. */
export interface TrafficSums {
  asked: number
  answered: number
  agreed: number
  tookPlace: number
  missed: number
  waiting: number
  cooperation: number
  /** Half of all first answers came within so many minutes; null without any. */
  medianMinutes: number | null
}

const AGREED = `('accepted', 'rescheduling', 'held', 'kept', 'missed', 'rated')`

/** Counts of a period. One pass over its meetings, by the index on their creation. */
export async function readSums({ pool }: Reader, since: Date): Promise<TrafficSums> {
  const { rows } = await pool.query<TrafficSums>(
    `WITH asked AS (SELECT id, state, created_at FROM meeting WHERE created_at >= $1),
     first_answer AS (
       SELECT DISTINCT ON (s.meeting_id) s.meeting_id, s.at - a.created_at AS took
       FROM asked a JOIN meeting_step s ON s.meeting_id = a.id
       WHERE s.side = 'responder' AND s.kind IN ('accepted', 'declined', 'countered', 'waiting')
       ORDER BY s.meeting_id, s.version
     )
     SELECT count(*)::int AS asked,
       count(f.meeting_id)::int AS answered,
       count(*) FILTER (WHERE state IN ${AGREED})::int AS agreed,
       count(*) FILTER (WHERE state IN ('kept', 'rated'))::int AS "tookPlace",
       count(*) FILTER (WHERE state = 'missed')::int AS missed,
       count(*) FILTER (WHERE state IN ('waiting', 'offered'))::int AS waiting,
       count(*) FILTER (WHERE EXISTS (
         SELECT 1 FROM meeting_outcome o WHERE o.meeting_id = a.id AND o.rating = 'cooperation_possible'
       ))::int AS cooperation,
       (extract(epoch FROM percentile_cont(0.5) WITHIN GROUP (ORDER BY f.took)) / 60)::float8 AS "medianMinutes"
     FROM asked a LEFT JOIN first_answer f ON f.meeting_id = a.id`,
    [since],
  )
  const [sums] = rows
  if (!sums) throw new Error('a count always has one row')
  return sums
}

/** Counts by week, the oldest first; weeks without a request are left out. */
export async function readWeeks({ pool }: Reader, since: Date): Promise<TrafficWeek[]> {
  const { rows } = await pool.query<TrafficWeek>(
    `SELECT to_char(date_trunc('week', created_at AT TIME ZONE 'Asia/Ho_Chi_Minh'), 'YYYY-MM-DD') AS week,
       count(*)::int AS asked,
       count(*) FILTER (WHERE state IN ${AGREED})::int AS agreed,
       count(*) FILTER (WHERE state IN ('kept', 'rated'))::int AS "tookPlace",
       count(*) FILTER (WHERE state IN ('declined', 'cancelled', 'expired'))::int AS ended
     FROM meeting WHERE created_at >= $1 GROUP BY 1 ORDER BY 1`,
    [since],
  )
  return rows
}

/** Why requests were declined, the most frequent reason first. */
export async function readDeclines(
  { pool }: Reader,
  since: Date,
): Promise<{ reason: string; times: number }[]> {
  const { rows } = await pool.query<{ reason: string; times: number }>(
    `SELECT coalesce(reason, 'other') AS reason, count(*)::int AS times
     FROM meeting WHERE created_at >= $1 AND state = 'declined' GROUP BY 1 ORDER BY 2 DESC, 1`,
    [since],
  )
  return rows
}

/** An enterprise that leaves requests unanswered. */
export interface SilentEnterprise {
  slug: string
  nameVi: string
  nameEn: string | null
  received: number
  unanswered: number
}

/** Enterprises with requests that expired without an answer, those with most of them first. */
export async function readSilent({ pool }: Reader, since: Date, most: number): Promise<SilentEnterprise[]> {
  const { rows } = await pool.query<SilentEnterprise>(
    `SELECT e.slug, e.name_vi AS "nameVi", e.name_en AS "nameEn", count(*)::int AS received,
       count(*) FILTER (WHERE m.state = 'expired')::int AS unanswered
     FROM meeting m JOIN enterprise e ON e.id = m.responder_enterprise_id
     WHERE m.created_at >= $1
     GROUP BY e.id HAVING count(*) FILTER (WHERE m.state = 'expired') > 0
     ORDER BY unanswered DESC, received DESC, e.slug LIMIT $2`,
    [since, most],
  )
  return rows
}

/** What both sides have said came of meetings, by currency. */
export interface TrafficResults {
  currency: string
  answers: number
  samples: number
  trialOrders: number
  contracts: number
  jobs: number
  value: number
  exported: number
}

/** The latest answer of each side of each meeting counts. */
export async function readResults({ pool }: Reader, since: Date): Promise<TrafficResults[]> {
  const { rows } = await pool.query<TrafficResults>(
    `WITH latest AS (
       SELECT DISTINCT ON (f.meeting_id, f.side) f.*
       FROM meeting_follow_up f JOIN meeting m ON m.id = f.meeting_id
       WHERE m.created_at >= $1 AND f.answered_at IS NOT NULL
       ORDER BY f.meeting_id, f.side, f.days DESC
     )
     SELECT coalesce(currency, 'VND') AS currency, count(*)::int AS answers,
       count(*) FILTER (WHERE sample)::int AS samples,
       count(*) FILTER (WHERE trial_order)::int AS "trialOrders",
       count(*) FILTER (WHERE contract)::int AS contracts,
       coalesce(sum(jobs), 0)::int AS jobs,
       coalesce(sum(value), 0)::float8 AS value,
       coalesce(sum(exported), 0)::float8 AS exported
     FROM latest GROUP BY 1 ORDER BY 1`,
    [since],
  )
  return rows
}
