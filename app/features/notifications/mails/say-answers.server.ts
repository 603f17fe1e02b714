import type { Span } from '#app/locales/written-time.ts'
import type { App } from '#app/platform/app.ts'
import { pathIn } from '#app/locales/language.ts'

import { invitationOf } from './invitation-of.server.ts'
import { agreedSpan, isLatestOf, stepOf, whenFor, whenThere, type Letter, type Said } from './letter.ts'
import { letterWords, placeText, reasonText, subjectText } from './letter-words.server.ts'

/** Steps that change what stands in the calendar. */
const MOVES = ['accepted', 'rescheduled'] as const

/** A meeting stands, has moved or was changed: with its entry for the calendar. Nothing when that is old by now. */
export async function sayAgreed(
  app: App,
  kind: 'accepted' | 'rescheduled' | 'arranged' | 'joined',
  letter: Letter,
): Promise<Said | null> {
  const span = agreedSpan(letter)
  if (!span || (kind !== 'joined' && !isLatestOf(letter, kind === 'arranged' ? ['arranged'] : MOVES)))
    return null
  const t = letterWords(letter.language)
  const values = valuesOf(letter, span)
  return {
    subject: t(`${kind}.subject`, values),
    heading: t(`${kind}.heading`, values),
    paragraphs: [t(`${kind}.text`, values)],
    quote: letter.meeting.purpose,
    facts: [...timeFacts(letter, span), ...placeFacts(letter)],
    action: openMeeting(app, letter),
    calendar: await invitationOf(app, letter),
  }
}

/** The other times proposed were not chosen; the entry of the calendar stays as it is. */
export function sayTimeKept(app: App, letter: Letter): Said | null {
  const span = agreedSpan(letter)
  if (!span || !isLatestOf(letter, [...MOVES, 'rescheduling', 'timeKept'])) return null
  const t = letterWords(letter.language)
  const values = valuesOf(letter, span)
  return {
    subject: t('timeKept.subject', values),
    heading: t('timeKept.heading', values),
    paragraphs: [t('timeKept.text', values)],
    facts: [...noteFacts(letter), ...timeFacts(letter, span)],
    action: openMeeting(app, letter),
  }
}

/** An agreed meeting was called off, or a request withdrawn. */
export async function sayCancelled(app: App, letter: Letter): Promise<Said | null> {
  const { meeting, language, side } = letter
  if (meeting.state !== 'cancelled') return null
  const t = letterWords(language)
  const { startsAt, endsAt } = meeting
  const facts = [...reasonFacts(letter), ...noteFacts(letter)]
  const action = openMeeting(app, letter)
  if (!startsAt || !endsAt) {
    const values = valuesOf(letter, null)
    const subject = t('withdrawn.subject', values)
    return { subject, heading: subject, paragraphs: [t('withdrawn.text', values)], facts, action }
  }
  const span = { startsAt, endsAt }
  const step = stepOf(letter)
  const values = { ...valuesOf(letter, span), person: step?.actor?.name ?? letter.mine }
  return {
    subject: t('cancelled.subject', values),
    heading: t('cancelled.heading', values),
    paragraphs: [t(step?.side === side ? 'cancelled.ours' : 'cancelled.theirs', values)],
    facts: [...facts, ...timeFacts(letter, span)],
    action,
    calendar: await invitationOf(app, letter),
  }
}

/** Somebody takes part no more: the entry goes from their calendar. */
export async function sayLeft(app: App, letter: Letter): Promise<Said | null> {
  const span = agreedSpan(letter)
  if (!span || letter.meeting.participants.some(({ personId }) => personId === letter.reader.id)) return null
  const t = letterWords(letter.language)
  const values = valuesOf(letter, span)
  return {
    subject: t('left.subject', values),
    heading: t('left.heading', values),
    paragraphs: [t('left.text', values)],
    facts: timeFacts(letter, span),
    action: openMeeting(app, letter),
    calendar: await invitationOf(app, letter),
  }
}

/** The end of a request without a meeting, or a place in the line. Nothing when it stands otherwise by now. */
export function sayUnmet(app: App, kind: 'declined' | 'expired' | 'waiting', letter: Letter): Said | null {
  if (letter.meeting.state !== kind || !isLatestOf(letter, [kind])) return null
  const t = letterWords(letter.language)
  const values = valuesOf(letter, null)
  const subject = t(`${kind}.subject`, values)
  return {
    subject,
    heading: subject,
    paragraphs: [t(`${kind}.text`, values)],
    facts: [...(kind === 'declined' ? reasonFacts(letter) : []), ...noteFacts(letter)],
    action:
      kind === 'waiting'
        ? openMeeting(app, letter)
        : { label: t(`${kind}.find`), url: app.env.publicUrl + pathIn(letter.language, '/partners') },
  }
}

/** The way to the page of the meeting. */
export function openMeeting(app: Pick<App, 'env'>, { language, meeting }: Letter, label?: string) {
  return {
    label: label ?? letterWords(language)('open'),
    url: app.env.publicUrl + pathIn(language, `/meetings/${meeting.id}`),
  }
}

/** When it is, there and here. */
export function timeFacts(letter: Letter, span: Span) {
  const t = letterWords(letter.language)
  const there = whenThere(letter, span)
  return [
    { term: t('facts.when'), text: whenFor(letter, span) },
    ...(there ? [{ term: t('facts.whenThere'), text: there }] : []),
  ]
}

/** Where it is, and what about. */
export function placeFacts(letter: Letter) {
  const t = letterWords(letter.language)
  const { videoLink } = letter.meeting
  const about = subjectText(letter)
  return [
    { term: t('facts.place'), text: placeText(letter) },
    ...(videoLink ? [{ term: t('facts.call'), text: videoLink }] : []),
    ...(about ? [{ term: t('facts.about'), text: about }] : []),
  ]
}

function reasonFacts(letter: Letter) {
  const reason = reasonText(letter)
  return reason ? [{ term: letterWords(letter.language)('facts.reason'), text: reason }] : []
}

function noteFacts(letter: Letter) {
  const note = stepOf(letter)?.note
  return note ? [{ term: letterWords(letter.language)('facts.note'), text: note }] : []
}

function valuesOf(letter: Letter, span: Span | null) {
  const { mine, partner, reader } = letter
  return { mine, partner, name: reader.name, when: span ? whenFor(letter, span) : '' }
}
