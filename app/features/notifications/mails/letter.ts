import type { Language } from '#app/locales/language.ts'
import {
  clocksText,
  isoDayIn,
  momentText,
  offsetText,
  spanText,
  zonedSpanText,
  type Span,
} from '#app/locales/written-time.ts'
import type { MailCalendar } from '#app/platform/mail/mail.ts'
import type { MailContent } from '#app/platform/mail/mail-layout.ts'

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
  return zonedSpanText(span, language, reader.timeZone)
}

/** A moment as the reader reads it: "Thứ Ba, 01/12/2026, 09:00". */
export function momentFor({ language, reader }: Letter, at: Date): string {
  return momentText(at, language, reader.timeZone, { weekday: 'long' })
}

/** The same span at the other side; null where the clocks agree, or the other side's zone is not known. */
export function whenThere(letter: Letter, span: Span): string | null {
  const { startsAt } = span
  const zone = zoneThere(letter)
  if (zone === null || offsetText(startsAt, zone) === offsetText(startsAt, letter.reader.timeZone))
    return null
  const { language, reader } = letter
  const sameDay = isoDayIn(startsAt, zone) === isoDayIn(startsAt, reader.timeZone)
  const when = sameDay ? clocksText(span, zone) : spanText(span, language, zone)
  return `${when} (${offsetText(startsAt, zone)})`
}

/** The zone of whoever speaks for the other side. */
function zoneThere({ meeting, side }: Letter): string | null {
  const others = meeting.participants.filter((one) => one.side !== side)
  const lead = others.find(({ part }) => part === 'lead') ?? others[0]
  const asked = side === 'requester' ? meeting.responderPerson : meeting.requesterPerson
  return (lead?.person ?? asked)?.timeZone ?? null
}
