import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'

import type { App } from '#app/platform/app.ts'
import { pathIn } from '#app/locales/language.ts'
import type { MailCalendar } from '#app/platform/mail/mail.ts'

import type { Letter } from './letter.ts'
import { letterWords, placeText } from './letter-words.server.ts'

/**
 * The entry of a meeting for its reader's calendar as it stands now, or that it goes: because the meeting was called off, or
 * because they take part no more. It keeps its name and grows its SEQUENCE, so that programs change or remove the entry that
 * they have. Null where no time was ever agreed.
 */
export function invitationOf(app: Pick<App, 'env'>, letter: Letter): Promise<MailCalendar | null> {
  const { meeting, reader, language, mine, partner } = letter
  const { startsAt, endsAt } = meeting
  if (!startsAt || !endsAt) return Promise.resolve(null)
  const takesPart = meeting.participants.some(({ personId }) => personId === reader.id)
  const cancelled = meeting.state === 'cancelled' || !takesPart
  const { publicUrl } = app.env
  const calendar = ical({
    prodId: { company: 'Nhip Cau', product: 'Meetings' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  })
  const url = publicUrl + pathIn(language, `/meetings/${meeting.id}`)
  calendar.createEvent({
    id: `${meeting.id}@${new URL(publicUrl).hostname}`,
    sequence: meeting.sequence,
    stamp: meeting.updatedAt,
    start: startsAt,
    end: endsAt,
    summary: letterWords(language)('entry.summary', { mine, partner }),
    description: `${meeting.purpose}\n\n${url}`,
    location: meeting.videoLink ?? placeText(letter),
    url,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: 'Nhịp Cầu', email: addressIn(app.env.mail.from) },
    attendees: [
      { name: oneLine(reader.name), email: reader.email, status: ICalAttendeeStatus.ACCEPTED, rsvp: false },
    ],
  })
  return Promise.resolve({ method: cancelled ? 'CANCEL' : 'REQUEST', content: calendar.toString() })
}

function addressIn(from: string): string {
  return from.match(/<([^>]+)>/)?.[1] ?? from
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029"]+/gu, ' ').trim()
}
