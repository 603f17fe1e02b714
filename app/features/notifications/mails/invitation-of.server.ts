import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'

import type { App } from '#app/platform/app.ts'
import { pathIn } from '#app/locales/language.ts'
import type { MailCalendar } from '#app/platform/mail/mail.ts'

import type { Letter } from './letter.ts'
import type { Span } from '../span-text.ts'

/**
 * The entry of a meeting for its reader's calendar. It keeps its name and grows its SEQUENCE, so that programs change or
 * remove the entry that they have.
 */
export function invitationOf(
  app: Pick<App, 'env'>,
  letter: Letter,
  entry: { span: Span; cancelled: boolean; summary: string; location: string },
): MailCalendar {
  const { meeting, reader, language } = letter
  const { publicUrl } = app.env
  const method = entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST
  const calendar = ical({ prodId: { company: 'Nhip Cau', product: 'Meetings' }, method })
  const url = publicUrl + pathIn(language, `/meetings/${meeting.id}`)
  calendar.createEvent({
    id: `${meeting.id}@${new URL(publicUrl).hostname}`,
    sequence: meeting.sequence,
    stamp: meeting.updatedAt,
    start: entry.span.startsAt,
    end: entry.span.endsAt,
    summary: entry.summary,
    description: `${meeting.purpose}\n\n${url}`,
    location: entry.location,
    url,
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: 'Nhịp Cầu', email: addressIn(app.env.mail.from) },
    attendees: [
      { name: oneLine(reader.name), email: reader.email, status: ICalAttendeeStatus.ACCEPTED, rsvp: false },
    ],
  })
  return { method: entry.cancelled ? 'CANCEL' : 'REQUEST', content: calendar.toString() }
}

function addressIn(from: string): string {
  return from.match(/<([^>]+)>/)?.[1] ?? from
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029"]+/gu, ' ').trim()
}
