import { z } from 'zod'

import type { App } from '#app/platform/app.ts'
import type { DomainEvent } from '#app/platform/database/outbox.server.ts'

import type { NotificationKind } from '../notification.ts'
import { findWishes } from '../settings/wishes.repository.server.ts'
import { pushToPeople } from './push-to-people.server.ts'
import { writeTidings } from './notifications.repository.server.ts'
import { findToldMeetings, type ToldMeeting } from './told-meetings.repository.server.ts'
import { isTold, sidesTold, TELLINGS, toldBy, type Side } from './tellings.ts'
import { tidingsFor, type Happening, type Hearer, type NotificationData, type Tidings } from './tidings.ts'

/** What the events of meetings carry. */
const Payload = z.object({
  version: z.number(),
  side: z.enum(['requester', 'responder']).optional(),
  personId: z.string().optional(),
  messageId: z.string().optional(),
  followUpId: z.string().optional(),
  /** The side that a question is put to. */
  of: z.enum(['requester', 'responder']).optional(),
  /** Who takes part from now on, and who no longer does. */
  come: z.array(z.string()).default([]),
  gone: z.array(z.string()).default([]),
})

interface Heard {
  event: DomainEvent
  kind: keyof typeof TELLINGS
  payload: z.output<typeof Payload>
}

/**
 * Tells people what has happened to meetings: in their lists, by mail, and on their open pages. Events that come again
 * tell nobody twice. A batch costs a handful of statements, however many it holds.
 */
export async function tellOfMeetings(
  app: Pick<App, 'db' | 'clock' | 'realtime'>,
  events: readonly DomainEvent[],
): Promise<void> {
  const heard = events.flatMap(heardIn)
  if (heard.length === 0) return
  const meetings = await findToldMeetings(app.db, [...new Set(heard.map(({ event }) => event.subjectId))])
  const meetingOf = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  const found = heard.flatMap((one) => {
    const meeting = meetingOf.get(one.event.subjectId)
    return meeting ? hearersOf(one, meeting) : []
  })
  const wishes = await findWishes(app.db, [...new Set(found.map(({ hearer }) => hearer.personId))])
  const now = app.clock.now()
  const tidings = found.flatMap(({ hearer, happening, mail, own }): Tidings[] => {
    const known = wishes.get(hearer.personId)
    const one = known && tidingsFor(hearer, happening, { mail, own }, { wishes: known, now })
    return one ? [one] : []
  })
  pushToPeople(app, await writeTidings(app, tidings), 'notification.new')
}

function heardIn(event: DomainEvent): Heard[] {
  if (event.subjectKind !== 'meeting') return []
  const kind = toldBy(event.kind)
  const payload = Payload.safeParse(event.payload)
  return kind && payload.success ? [{ event, kind, payload: payload.data }] : []
}

interface Found {
  hearer: Hearer
  happening: Happening
  mail: boolean
  own: boolean
}

function hearersOf(heard: Heard, meeting: ToldMeeting): Found[] {
  const { kind, payload } = heard
  const happening = happeningOf(heard, meeting)
  return sidesTold(kind, payload.side ?? null)
    .filter(({ side }) => payload.of === undefined || side === payload.of)
    .flatMap(({ side, mail }) =>
      peopleOf(meeting, side, payload.gone).map((hearer) => ({
        hearer,
        happening: { ...happening, kind: kindFor(hearer, heard) },
        mail: isMailed(hearer, heard, meeting, mail),
        own: hearer.personId === payload.personId,
      })),
    )
    .filter(({ own, happening: { kind: told } }) => !own || hasEntry(told, meeting))
}

/** Whoever takes part from now on, or no longer does, is told that. */
function kindFor({ personId }: Hearer, { kind, payload }: Heard): NotificationKind {
  if (payload.come.includes(personId)) return 'joined'
  return payload.gone.includes(personId) ? 'left' : kind
}

function isMailed(hearer: Hearer, heard: Heard, meeting: ToldMeeting, mail: boolean): boolean {
  const { kind } = heard
  // While it rings the page does; whoever misses it is written to then.
  if (kind === 'requested') return mail && meeting.times.length === 0
  // Only what stands in calendars has to be changed there.
  if (kind === 'arranged') return mail && meeting.startsAt !== null
  return mail || (kindFor(hearer, heard) !== kind && meeting.startsAt !== null)
}

/** Whether those who acted get a mail of their own: for the calendar, when the meeting stands or stood in it. */
function hasEntry(kind: NotificationKind, meeting: ToldMeeting): boolean {
  if (meeting.startsAt === null) return false
  return kind === 'joined' || kind === 'left' || (isTold(kind) && TELLINGS[kind].calendar === true)
}

function happeningOf({ event, kind, payload }: Heard, meeting: ToldMeeting): Happening {
  const { version, personId, side, messageId, followUpId } = payload
  return {
    kind,
    meetingId: meeting.id,
    version,
    once: String(event.id),
    data: dataOf({ personId, side, messageId, followUpId }, meeting),
    at: event.at,
    overAt: OPEN.has(kind) ? meeting.expiresAt : STANDING.has(kind) ? meeting.startsAt : null,
  }
}

/** What is over when the time to answer is. */
const OPEN: ReadonlySet<string> = new Set(['requested', 'ringMissed', 'countered', 'offered', 'rescheduling'])
/** What is over when the meeting begins. */
const STANDING: ReadonlySet<string> = new Set([
  'accepted',
  'rescheduled',
  'timeKept',
  'cancelled',
  'assigned',
])

function dataOf(ids: NotificationData, { startsAt, endsAt }: ToldMeeting): NotificationData {
  return {
    ...ids,
    ...(startsAt && endsAt ? { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() } : {}),
  }
}

/**
 * Who is told for a side: those who take part and those who did until now; as long as nobody does, all who act for the
 * enterprise.
 */
function peopleOf(meeting: ToldMeeting, side: Side, gone: readonly string[]): Hearer[] {
  const enterprise = side === 'requester' ? meeting.requesterEnterprise : meeting.responderEnterprise
  const taking = new Set(
    meeting.participants.filter((one) => one.side === side).map(({ personId }) => personId),
  )
  const members = enterprise.memberships.map(({ person }) => person)
  const present = members.filter(({ id }) => taking.has(id) || gone.includes(id))
  return (present.length > 0 ? present : members).map(({ id, language, timeZone }) => ({
    personId: id,
    enterpriseId: enterprise.id,
    language,
    timeZone,
  }))
}
