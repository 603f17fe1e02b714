import { randomUUID } from 'node:crypto'

import { answerMeeting, RequestMeeting, requestMeeting } from '#app/features/meetings/index.server.ts'
import { tellOfMeetings } from '#app/features/notifications/index.server.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { recentEvents, recordEvent } from '#app/platform/database/outbox.server.ts'
import type { ComposedMail } from '#app/platform/mail/mail.ts'

import { aMember, signedInAs } from './people.ts'

/** A buyer in Tokyo who reads English, and a maker in Hà Nội who reads Vietnamese. */
export async function twoSides(app: App) {
  const asks = await aMember(app, { name: `Buyer ${randomUUID()}`, language: 'en', timeZone: 'Asia/Tokyo' })
  const asked = await aMember(app, { name: `Công ty ${randomUUID()}` })
  return {
    buyer: await signedInAs(app, asks.email),
    maker: await signedInAs(app, asked.email),
    makerEnterprise: asked.enterpriseId,
  }
}

/** A request for these times of universal time. */
export function aRequest(
  app: App,
  by: SignedInActor,
  enterpriseId: string,
  times: readonly string[],
  given: Record<string, unknown> = {},
) {
  return requestMeeting(
    app,
    by,
    RequestMeeting.parse({
      clientKey: randomUUID(),
      enterpriseId,
      purpose: '20,000 LED lamps a month',
      timeZone: 'UTC',
      times: [...times],
      ...given,
    }),
  )
}

/** The first of the times now on offer is accepted. */
export async function accept(app: App, by: SignedInActor, meetingId: string) {
  const [time] = await offered(app, meetingId)
  const { version } = await app.db.meeting.findUniqueOrThrow({ where: { id: meetingId } })
  return answerMeeting(app, by, { intent: 'accept', meetingId, version, timeId: time!.id })
}

/** Times of a meeting, those now on offer first. */
export function offered(app: App, meetingId: string) {
  return app.db.meetingTime.findMany({
    where: { meetingId },
    orderBy: [{ round: 'desc' }, { startsAt: 'asc' }],
  })
}

/** Hands all events of a meeting to the consumer, those it has had before too: it must bear that. */
export async function tell(app: App, meetingId: string): Promise<void> {
  const events = await recentEvents(app.db, new Date(0), 100_000)
  await tellOfMeetings(
    app,
    events.filter(({ subjectId }) => subjectId === meetingId),
  )
}

/** An event of a meeting that no act of the negotiation brings about. */
export function happen(
  app: App,
  meetingId: string,
  kind: string,
  payload: Record<string, string | number | string[]>,
): Promise<void> {
  return app.db.$transaction((tx) =>
    recordEvent(tx, {
      subjectKind: 'meeting',
      subjectId: meetingId,
      kind: `meeting.${kind}`,
      payload: { version: 1, ...payload },
    }),
  )
}

/** What the newest mail of a kind to a person says now; null when it says nothing, undefined when there is none. */
export async function mailTo(
  app: App,
  personId: string,
  kind: string,
): Promise<ComposedMail | null | undefined> {
  const mail = await app.db.mail.findFirst({
    where: { recipientId: personId, kind: `meeting.${kind}` },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: { recipient: { select: { id: true, name: true } } },
  })
  if (!mail?.recipient) return undefined
  return app.mail.composers[mail.kind]!(app, { ...mail, recipient: mail.recipient })
}

/** The addresses of the links in a mail, in its order, that answer for its reader. */
export function tokensIn(mail: { text: string } | null | undefined): string[] {
  return [...(mail?.text ?? '').matchAll(/\/answers\/(tk_[\w-]+)/g)].map(([, token]) => token ?? '')
}
