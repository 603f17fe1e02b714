import type { Language } from '#app/locales/language.ts'
import type { MailCalendar } from '#app/platform/mail/mail.ts'
import type { MailContent } from '#app/platform/mail/mail-layout.ts'

import { dateFormat } from '../date-format.ts'
import { clockText, dayText, spanText, type Span } from '../span-text.ts'
import { agreedTime, awaitsAnswerOf } from '../standing.ts'
import type { Side } from '../telling/tellings.ts'
import type { MeetingOfMail, Reader } from './letters.repository.server.ts'

/** What a mail about a meeting is made of: the meeting as its reader's side sees it, at the moment of writing. */
export interface Letter {
  language: Language
  reader: Reader
  side: Side
  meeting: MeetingOfMail
  /** Names of the two enterprises, in the reader's language. */
  mine: string
  partner: string
  /** The version that the mail tells of. */
  version: number
}

/** What one kind of mail says; the frame around it is the same for all. */
export type Said = Pick<
  MailContent,
  'subject' | 'heading' | 'paragraphs' | 'quote' | 'facts' | 'choices' | 'note' | 'action'
> & { calendar?: MailCalendar | null }

/** Whether the reader's side still has to answer what the mail tells of. */
export function isAwaited({ meeting, side, version }: Letter): boolean {
  return awaitsAnswerOf(side, meeting, version)
}

/** The agreed time; null while there is none. */
export function agreedSpan({ meeting }: Letter): Span | null {
  return agreedTime(meeting)
}

/** Whether nothing of these kinds has happened since what the mail tells of. */
export function isLatestOf({ meeting, version }: Letter, kinds: readonly string[]): boolean {
  return meeting.steps.findLast(({ kind }) => kinds.includes(kind))?.version === version
}

/** The step that the mail tells of. */
export function stepOf({ meeting, version }: Letter) {
  return meeting.steps.find((step) => step.version === version) ?? null
}

/** Times on offer that are still ahead. */
export function timesAhead({ meeting: { times } }: Letter, now: Date) {
  return times.filter((time) => time.round === times[0]?.round && !time.now && time.startsAt > now)
}

/** A span as the reader reads it, with the distance of their zone from UTC. */
export function whenFor({ language, reader }: Letter, span: Span): string {
  return `${spanText(span, language, reader.timeZone)} (${offsetOf(span.startsAt, reader.timeZone)})`
}

/** The same span at the other side; null where the clocks agree, or the other side's zone is not known. */
export function whenThere(letter: Letter, { startsAt, endsAt }: Span): string | null {
  const zone = zoneThere(letter)
  if (zone === null || offsetOf(startsAt, zone) === offsetOf(startsAt, letter.reader.timeZone)) return null
  const { language, reader } = letter
  const sameDay = dayText(startsAt, language, zone) === dayText(startsAt, language, reader.timeZone)
  const clock = `${clockText(startsAt, zone)}–${clockText(endsAt, zone)}`
  return `${sameDay ? clock : spanText({ startsAt, endsAt }, language, zone)} (${offsetOf(startsAt, zone)})`
}

/** The zone of whoever speaks for the other side. */
function zoneThere({ meeting, side }: Letter): string | null {
  const others = meeting.participants.filter((one) => one.side !== side)
  const lead = others.find(({ part }) => part === 'lead') ?? others[0]
  const asked = side === 'requester' ? meeting.responderPerson : meeting.requesterPerson
  return (lead?.person ?? asked)?.timeZone ?? null
}

/** How far a zone is from UTC at a moment: "GMT+7". */
function offsetOf(at: Date, timeZone: string): string {
  const parts = dateFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(at)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}
