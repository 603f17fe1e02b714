import type { App } from '#app/platform/app.ts'
import type { OwnPresence } from '#app/platform/realtime/events.ts'

import type { Presence } from './presence.ts'

type Reader = Pick<App, 'pool'>

/**
 * Everybody with a page open anywhere who lets that be seen, each once, with how it stands with them. The database's own
 * clock decides, which is one for all processes.
 */
export const PRESENT = `
  SELECT DISTINCT l.person_id,
    CASE
      WHEN w.wanted = 'away' THEN 'away'
      WHEN EXISTS (
        SELECT 1 FROM calendar_booking b WHERE b.person_id = l.person_id AND b.during @> now()
      ) THEN 'inMeeting'
      ELSE 'available'
    END AS presence
  FROM presence_line l
  JOIN presence_process c ON c.id = l.process_id AND c.until > now()
  LEFT JOIN person_presence w ON w.person_id = l.person_id
  WHERE coalesce(w.shown, true)`

/** How it stands with those people of these enterprises who are here. */
export async function findPresence(
  { pool }: Reader,
  enterpriseIds: readonly string[],
): Promise<{ enterpriseId: string; presence: Presence }[]> {
  const { rows } = await pool.query<{ enterpriseId: string; presence: Presence }>(
    `SELECT m.enterprise_id AS "enterpriseId", p.presence
     FROM membership m
     CROSS JOIN LATERAL (${PRESENT} AND l.person_id = m.person_id) p
     WHERE m.enterprise_id = ANY($1::uuid[])`,
    [enterpriseIds],
  )
  return rows
}

/** What a person wishes; null when they never said. */
export async function findOwnPresence({ pool }: Reader, personId: string): Promise<OwnPresence | null> {
  const { rows } = await pool.query<OwnPresence>(
    'SELECT wanted AS state, shown FROM person_presence WHERE person_id = $1::uuid',
    [personId],
  )
  return rows[0] ?? null
}

/** Notes what a person wishes. `before` is what others could see until now. */
export async function savePresence(
  { pool }: Reader,
  personId: string,
  { state, shown }: { state: OwnPresence['state']; shown: boolean | undefined },
): Promise<{ own: OwnPresence; before: OwnPresence | null }> {
  const before = await findOwnPresence({ pool }, personId)
  const { rows } = await pool.query<OwnPresence>(
    `INSERT INTO person_presence (person_id, wanted, shown) VALUES ($1::uuid, $2::presence_wish, coalesce($3, true))
     ON CONFLICT (person_id) DO UPDATE
       SET wanted = excluded.wanted, shown = coalesce($3, person_presence.shown), changed_at = now()
     RETURNING wanted AS state, shown`,
    [personId, state, shown ?? null],
  )
  const [own] = rows
  if (!own) throw new Error('a wish was not stored')
  return { own, before }
}

/** The enterprises that those of these people act for who would be seen as available. */
export async function findEnterprisesOf({ pool }: Reader, personIds: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT DISTINCT m.enterprise_id AS id
     FROM membership m
     LEFT JOIN person_presence w ON w.person_id = m.person_id
     WHERE m.person_id = ANY($1::uuid[]) AND coalesce(w.shown, true) AND coalesce(w.wanted = 'available', true)`,
    [personIds],
  )
  return rows.map(({ id }) => id)
}

/** Those of these enterprises that everybody may see. */
export async function findPublished({ pool }: Reader, enterpriseIds: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    'SELECT id FROM enterprise WHERE id = ANY($1::uuid[]) AND published_at IS NOT NULL',
    [enterpriseIds],
  )
  return rows.map(({ id }) => id)
}

/** The enterprises of those people who sit in one of these meetings at this moment. */
export async function findMeetingNow({ pool }: Reader, meetingIds: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT DISTINCT m.enterprise_id AS id
     FROM calendar_booking b
     JOIN membership m ON m.person_id = b.person_id
     LEFT JOIN person_presence w ON w.person_id = b.person_id
     WHERE b.meeting_id = ANY($1::uuid[]) AND b.during @> now() AND coalesce(w.shown, true)`,
    [meetingIds],
  )
  return rows.map(({ id }) => id)
}

/** The published enterprise at this address; null for none. */
export async function findEnterpriseId({ pool }: Reader, slug: string): Promise<string | null> {
  const { rows } = await pool.query<{ id: string }>(
    'SELECT id FROM enterprise WHERE slug = $1 AND published_at IS NOT NULL',
    [slug],
  )
  return rows[0]?.id ?? null
}
