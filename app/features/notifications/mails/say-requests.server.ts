import type { App } from '#app/platform/app.ts'
import { pathIn } from '#app/locales/language.ts'

import { makeAnswerLinks, type Offer } from '../answers/make-answer-links.server.ts'
import type { MailIntent } from '../answers/mail-answer.ts'
import {
  agreedSpan,
  isAwaited,
  momentFor,
  stepOf,
  timesAhead,
  whenFor,
  whenThere,
  type Letter,
  type Said,
} from './letter.ts'
import { letterWords, placeText, subjectText } from './letter-words.server.ts'

/** What waits for an answer of the reader's side, and by which link it is turned down. */
const REFUSALS = {
  requested: 'decline',
  ringMissed: 'decline',
  countered: 'decline',
  rescheduling: 'keepTime',
  offered: 'wait',
} as const satisfies Record<string, MailIntent>
export type RequestKind = keyof typeof REFUSALS

/**
 * A mail that asks for an answer, with a link for each; nothing when it was answered meanwhile, or other times are on offer.
 */
export async function sayRequest(app: App, kind: RequestKind, letter: Letter): Promise<Said | null> {
  if (!isAwaited(letter)) return null
  const { language, meeting, reader, mine, partner } = letter
  const t = letterWords(language)
  const values = { mine, partner, name: reader.name, purpose: beginningOf(meeting.purpose) }
  return {
    subject: t(`${kind}.subject`, values),
    heading: kind === 'requested' ? t('requested.heading', values) : t(`${kind}.subject`, values),
    paragraphs: [t(`${kind}.text`, values)],
    quote: meeting.purpose,
    facts: factsOf(letter),
    choices: await choicesOf(app, kind, letter),
    note: t('once', values),
  }
}

async function choicesOf(app: App, kind: RequestKind, letter: Letter) {
  const { language, meeting, reader } = letter
  const t = letterWords(language)
  const times = timesAhead(letter, app.clock.now())
  const refusal = REFUSALS[kind]
  const offers: Offer[] = [
    ...times.map(({ id }) => ({ intent: 'accept' as const, timeId: id })),
    { intent: refusal },
  ]
  const { id: meetingId, version, expiresAt } = meeting
  const paths = await makeAnswerLinks(app, { personId: reader.id, meetingId, version, expiresAt }, offers)
  const address = (path: string) => app.env.publicUrl + pathIn(language, path)
  return [
    ...times.map((time, place) => {
      const there = whenThere(letter, time)
      return {
        title: whenFor(letter, time),
        ...(there ? { detail: t('there', { when: there }) } : {}),
        label: t('choose.accept'),
        url: address(paths[place] ?? ''),
      }
    }),
    // Who waits in line can take the time or go on waiting.
    {
      label: t(kind === 'offered' ? 'open' : 'choose.counter'),
      url: address(`/meetings/${meetingId}#answer`),
    },
    { label: t(`choose.${refusal}`), url: address(paths.at(-1) ?? '') },
  ]
}

function factsOf(letter: Letter) {
  const { language, meeting, side, partner } = letter
  const t = letterWords(language)
  const step = stepOf(letter)
  const sender =
    step?.actor?.name ?? (side === 'responder' ? meeting.requesterPerson : meeting.responderPerson)?.name
  const about = subjectText(letter)
  const stands = agreedSpan(letter)
  return [
    { term: t('facts.from'), text: sender ? `${sender}, ${partner}` : partner },
    ...(step?.note ? [{ term: t('facts.note'), text: step.note }] : []),
    ...(stands ? [{ term: t('facts.stands'), text: whenFor(letter, stands) }] : []),
    ...(about ? [{ term: t('facts.about'), text: about }] : []),
    { term: t('facts.place'), text: placeText(letter) },
    { term: t('facts.answerBy'), text: momentFor(letter, meeting.expiresAt) },
  ]
}

/** The first words of a purpose, for a line that mail programs cut off anyway. */
function beginningOf(purpose: string): string {
  const line = purpose.replaceAll(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 60).trimEnd()}…` : line
}
