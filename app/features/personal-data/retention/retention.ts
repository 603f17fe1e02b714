/** What happens when the time is over. */
export type RetentionAction = 'delete' | 'anonymise' | 'keep'

/** How long one kind of data is kept. The page about privacy shows this table, and a job carries it out. */
export interface RetentionRule {
  /** Its words stand in `privacy.retention.<key>` of app/locales: what it is, and why so long. */
  key: keyof typeof RULES
  /** Days after which it goes; null where another moment than a day decides. */
  days: number | null
  action: RetentionAction
  /** What is removed, with the cut-off as $1; null where a job of its own does it. */
  statement: { from: string; where: string } | null
}

const RULES = {
  account: { days: 7, action: 'anonymise', statement: null },
  sessions: {
    days: 30,
    action: 'delete',
    statement: { from: 'session', where: 'expires_at < $1' },
  },
  codes: {
    days: 1,
    action: 'delete',
    statement: { from: 'verification', where: 'expires_at < $1' },
  },
  tokens: {
    days: 90,
    action: 'delete',
    statement: { from: 'api_token', where: 'coalesce(revoked_at, expires_at) < $1' },
  },
  // As long as a level counts that rests on them; the files themselves follow a day later.
  evidence: {
    days: 730,
    action: 'delete',
    statement: {
      from: 'verification_paper',
      where: `request_id IN (
        SELECT id FROM verification_request WHERE state IN ('approved', 'rejected') AND updated_at < $1)`,
    },
  },
  mails: { days: 90, action: 'delete', statement: null },
  // Those that no list shows have only waited for a digest.
  notifications: {
    days: 180,
    action: 'delete',
    statement: { from: 'notification', where: 'read_at < $1 OR (NOT shown AND created_at < $1)' },
  },
  unreadNotifications: {
    days: 365,
    action: 'delete',
    statement: { from: 'notification', where: 'read_at IS NULL AND created_at < $1' },
  },
  answers: { days: 30, action: 'delete', statement: { from: 'mail_answer', where: 'expires_at < $1' } },
  removed: { days: 1, action: 'delete', statement: null },
  searches: { days: null, action: 'anonymise', statement: null },
  showings: {
    days: 730,
    action: 'delete',
    statement: { from: 'proposal_showing', where: 'at < $1' },
  },
  events: { days: 14, action: 'delete', statement: null },
  viewings: {
    days: 1825,
    action: 'delete',
    statement: { from: 'viewing', where: 'started_at < $1' },
  },
  busyTimes: {
    days: 30,
    action: 'delete',
    statement: { from: 'outside_busy_time', where: 'upper(during) < $1' },
  },
  specialDays: {
    days: 30,
    action: 'delete',
    statement: { from: 'calendar_exception', where: 'last_day < $1' },
  },
  meetings: { days: null, action: 'anonymise', statement: null },
  consents: {
    days: 1825,
    action: 'delete',
    statement: {
      from: 'consent',
      where: 'person_id IN (SELECT id FROM person WHERE erased_at < $1)',
    },
  },
  log: { days: null, action: 'anonymise', statement: null },
} as const satisfies Record<string, Omit<RetentionRule, 'key'>>

export const RETENTION: readonly RetentionRule[] = (
  Object.entries(RULES) as [RetentionRule['key'], Omit<RetentionRule, 'key'>][]
).map(([key, rule]) => ({ key, ...rule }))

/** The moment before which it goes. */
export function cutOff(days: number, now: Date): Date {
  return new Date(now.getTime() - days * 86_400_000)
}
