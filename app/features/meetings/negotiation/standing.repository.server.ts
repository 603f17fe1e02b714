import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'

import type { MeetingSide, MeetingState } from '../meeting.ts'
import type { TimeSpan } from './proposed-times.ts'

/** A time now on offer. */
export interface OfferedTime extends TimeSpan {
  id: string
  /** "Now": begins when it is accepted. */
  now: boolean
  round: number
}

/** A meeting as the rules of the negotiation need it: how it stands, who takes part, and the times now on offer. */
export interface FoundMeeting {
  id: string
  state: MeetingState
  turn: MeetingSide
  version: number
  offerVersion: number
  sequence: number
  requesterPersonId: string
  responderPersonId: string | null
  requesterEnterpriseId: string
  responderEnterpriseId: string
  startsAt: Date | null
  endsAt: Date | null
  ringUntil: Date | null
  waitingSince: Date | null
  expiresAt: Date
  participants: { personId: string; side: MeetingSide; part: 'lead' | 'colleague' | 'interpreter' }[]
  /** The times of the last round, earliest first. */
  offered: OfferedTime[]
}

type Row = Omit<FoundMeeting, 'offered'> & {
  offered: (Omit<OfferedTime, 'startsAt' | 'endsAt'> & { startsAt: string; endsAt: string })[]
}

/** A meeting in one statement; null when there is none. */
export async function findStanding(
  db: App['db'] | Transaction,
  meetingId: string,
): Promise<FoundMeeting | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT m.id, m.state::text AS state, m.turn::text AS turn, m.version, m.offer_version AS "offerVersion",
      m.sequence, m.requester_person_id AS "requesterPersonId", m.responder_person_id AS "responderPersonId",
      m.requester_enterprise_id AS "requesterEnterpriseId", m.responder_enterprise_id AS "responderEnterpriseId",
      m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.ring_until AS "ringUntil",
      m.waiting_since AS "waitingSince", m.expires_at AS "expiresAt",
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('personId', person_id, 'side', side, 'part', part))
        FROM meeting_participant WHERE meeting_id = m.id), '[]') AS participants,
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', id, 'startsAt', starts_at, 'endsAt', ends_at, 'now', now,
          'round', round) ORDER BY starts_at)
        FROM meeting_time
        WHERE meeting_id = m.id AND round = (SELECT max(round) FROM meeting_time WHERE meeting_id = m.id)
      ), '[]') AS offered
    FROM meeting m WHERE m.id = ${meetingId}::uuid`
  if (!row) return null
  const offered = row.offered.map(({ startsAt, endsAt, ...time }) => ({
    ...time,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
  }))
  return { ...row, offered }
}
