import type { App } from '#app/platform/app.ts'
import type { Language } from '#app/locales/language.ts'

import { REMINDER_LEADS, type ReminderKind } from './reminder-leads.ts'

/** Somebody who is to be reminded of a meeting now. */
export interface DueReminder {
  meetingId: string
  version: number
  startsAt: Date
  endsAt: Date
  personId: string
  enterpriseId: string
  language: Language
  timeZone: string
  kind: ReminderKind
}

/** What tells a reminder from that of another start of the same meeting. */
export function onceFor(startsAt: Date): string {
  return String(startsAt.getTime())
}

/**
 * Who is to be reminded of what: of meetings that begin within the longest lead, by the shortest lead that has been reached,
 * so that after a stop nobody gets two at once. Left out: meetings that were agreed after the moment of the lead, who was
 * reminded of this start already, and who takes part no more. One statement over an index of agreed starts; what it looks at
 * are the meetings of the next day, however many there are.
 */
export function findDueReminders(db: App['db'], now: Date, limit: number): Promise<DueReminder[]> {
  const leads = JSON.stringify(
    REMINDER_LEADS.map(({ kind, minutes }, place) => ({
      kind,
      minutes,
      above: REMINDER_LEADS[place - 1]?.minutes ?? 0,
    })),
  )
  return db.$queryRaw<DueReminder[]>`
    WITH due AS MATERIALIZED (
      SELECT m.id, m.version, m.starts_at, m.ends_at, m.requester_enterprise_id, m.responder_enterprise_id, lead.kind
      FROM jsonb_to_recordset(${leads}::jsonb) AS lead (kind text, minutes int, above int)
      JOIN meeting m
        ON m.state IN ('accepted', 'rescheduling')
       AND m.starts_at > ${now}::timestamptz + make_interval(mins => lead.above)
       AND m.starts_at <= ${now}::timestamptz + make_interval(mins => lead.minutes)
      WHERE m.starts_at - make_interval(mins => lead.minutes) >= (
        SELECT max(agreed.at) FROM meeting_step agreed
        WHERE agreed.meeting_id = m.id AND agreed.kind IN ('accepted', 'rescheduled'))
    )
    SELECT due.id AS "meetingId", due.version, due.starts_at AS "startsAt", due.ends_at AS "endsAt",
           person.id AS "personId", acts.enterprise_id AS "enterpriseId", person.language::text AS language,
           person.time_zone AS "timeZone", due.kind
    FROM due
    JOIN meeting_participant takes ON takes.meeting_id = due.id
    JOIN membership acts
      ON acts.person_id = takes.person_id
     AND acts.enterprise_id = CASE takes.side
           WHEN 'requester' THEN due.requester_enterprise_id ELSE due.responder_enterprise_id END
    JOIN person
      ON person.id = takes.person_id
     AND person.blocked_at IS NULL AND person.erased_at IS NULL AND person.erase_due_at IS NULL
    WHERE NOT EXISTS (
      SELECT 1 FROM notification told
      WHERE told.person_id = takes.person_id AND told.subject_id = due.id AND told.kind = due.kind
        AND told.once = (extract(epoch FROM due.starts_at) * 1000)::bigint::text)
    ORDER BY due.starts_at
    LIMIT ${limit}`
}
