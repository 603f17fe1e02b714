import type { App } from '#app/platform/app.ts'
import { announceCommitted, eventRow } from '#app/platform/database/outbox.server.ts'

import { OPEN_STATES } from '../meeting.ts'
import type { MeetingAnswer } from './act-on-meeting.server.ts'
import { meetingEvent, type OfferedSpan } from './meetings.repository.server.ts'
import type { RequestMeeting } from './request-meeting.schema.ts'

interface NewRequest {
  clientKey: string
  requesterPersonId: string
  requesterEnterpriseId: string
  responderEnterpriseId: string
  responderPersonId: string | null
  productId: string | null
  needId: string | null
  fromProposal: boolean
  purpose: string
  place: RequestMeeting['place']
  placeDetail: string | null
  spans: OfferedSpan[]
  expiresAt: Date
  ringUntil: Date | null
  now: Date
}

/** What decides whether a request may be made. Ids of records that do not exist, or are not to be seen, count as unsound. */
export interface RequestGround {
  /** The request that the person has already made under this key. */
  earlier: MeetingAnswer | null
  /** Whether the enterprise that asks is published. */
  askingShown: boolean
  askedShown: boolean
  /** Who could answer for the enterprise asked. */
  people: string[]
  /** Whether the enterprise asked wants nothing from the other. */
  blocked: boolean
  /** How many requests of the enterprise that asks wait for an answer of the other side. */
  open: number
  /** Whether the linked product and need belong to one of the two. */
  linkSound: boolean
}

interface Asking {
  personId: string
  clientKey: string
  asking: string | null
  asked: string
  productId: string | undefined
  needId: string | undefined
}

/** One statement: requests come in crowds when an event begins. */
export async function findGround(pool: App['pool'], request: Asking): Promise<RequestGround> {
  const { personId, clientKey, asking, asked, productId = null, needId = null } = request
  const { rows } = await pool.query<RequestGround>({
    name: 'ground of a request',
    text: GROUND,
    values: [personId, clientKey, asking, asked, productId, needId, OPEN_STATES],
  })
  const [ground] = rows
  if (!ground) throw new Error('a row of constants came back empty')
  return ground
}

const GROUND = `
  SELECT
    (SELECT jsonb_build_object('id', id, 'version', version, 'state', state) FROM meeting
     WHERE requester_person_id = $1::uuid AND client_key = $2::uuid) AS earlier,
    EXISTS (SELECT FROM enterprise WHERE id = $3::uuid AND published_at IS NOT NULL) AS "askingShown",
    EXISTS (SELECT FROM enterprise WHERE id = $4::uuid AND published_at IS NOT NULL) AS "askedShown",
    ARRAY(SELECT m.person_id::text FROM membership m JOIN person p ON p.id = m.person_id
          WHERE m.enterprise_id = $4::uuid AND p.blocked_at IS NULL AND p.erased_at IS NULL) AS people,
    EXISTS (SELECT FROM meeting_block WHERE blocker_id = $4::uuid AND blocked_id = $3::uuid) AS blocked,
    (SELECT count(*)::int FROM meeting
     WHERE requester_enterprise_id = $3::uuid AND turn = 'responder' AND state = ANY($7::meeting_state[])) AS open,
    ($5::uuid IS NULL OR EXISTS (
       SELECT FROM product WHERE id = $5::uuid AND removed_at IS NULL AND enterprise_id IN ($3::uuid, $4::uuid)))
    AND ($6::uuid IS NULL OR EXISTS (
       SELECT FROM need WHERE id = $6::uuid AND enterprise_id IN ($3::uuid, $4::uuid))) AS "linkSound"`

/** Writes a request with its times, its people, its first step and its event, all or nothing. */
export async function insertRequest(
  { pool, db }: Pick<App, 'pool' | 'db'>,
  request: NewRequest,
): Promise<MeetingAnswer> {
  const { requesterPersonId, responderPersonId } = request
  const actor = { personId: requesterPersonId, side: 'requester' as const }
  // The database knows the id first.
  const event = eventRow(meetingEvent({ ...request, id: '' }, 'requested', 1, actor))
  const people = [
    { personId: requesterPersonId, side: 'requester' },
    ...(responderPersonId ? [{ personId: responderPersonId, side: 'responder' }] : []),
  ]
  const { spans, ...columns } = request
  const values = [columns, spans, people, event].map((one) => JSON.stringify(one))
  const { rows } = await pool.query<MeetingAnswer>({ name: 'insert a request', text: INSERT, values })
  const [created] = rows
  if (!created) throw new Error('a request was written and not returned')
  announceCommitted(db, 'meeting')
  return created
}

const INSERT = `
  WITH made AS (
    INSERT INTO meeting (id, client_key, requester_person_id, requester_enterprise_id, responder_person_id,
      responder_enterprise_id, product_id, need_id, from_proposal, purpose, place, place_detail, expires_at, ring_until,
      created_at, updated_at)
    SELECT uuidv7(), "clientKey", "requesterPersonId", "requesterEnterpriseId", "responderPersonId",
      "responderEnterpriseId", "productId", "needId", "fromProposal", purpose, place, "placeDetail", "expiresAt",
      "ringUntil", now, now
    FROM jsonb_to_record($1::jsonb) AS one ("clientKey" uuid, "requesterPersonId" uuid, "requesterEnterpriseId" uuid,
      "responderPersonId" uuid, "responderEnterpriseId" uuid, "productId" uuid, "needId" uuid, "fromProposal" boolean,
      purpose text, place meeting_place, "placeDetail" text, "expiresAt" timestamptz, "ringUntil" timestamptz,
      now timestamptz)
    RETURNING id, version, state, requester_person_id, created_at
  ), offered AS (
    INSERT INTO meeting_time (id, meeting_id, round, proposed_by, starts_at, ends_at, now, held_until)
    SELECT uuidv7(), made.id, 1, 'requester', one."startsAt", one."endsAt", coalesce(one.now, false), one."heldUntil"
    FROM made, jsonb_to_recordset($2::jsonb)
      AS one ("startsAt" timestamptz, "endsAt" timestamptz, now boolean, "heldUntil" timestamptz)
  ), taking_part AS (
    INSERT INTO meeting_participant (meeting_id, person_id, side, part)
    SELECT made.id, one."personId", one.side, 'lead'
    FROM made, jsonb_to_recordset($3::jsonb) AS one ("personId" uuid, side meeting_side)
  ), stepped AS (
    INSERT INTO meeting_step (id, meeting_id, version, kind, actor_id, side, at)
    SELECT uuidv7(), id, version, 'requested', requester_person_id, 'requester', created_at FROM made
  ), told AS (
    SELECT record_events(jsonb_build_array($4::jsonb || jsonb_build_object('subjectId', id)), quiet => true) FROM made
  )
  SELECT made.id, made.version, made.state::text AS state FROM made, told`
