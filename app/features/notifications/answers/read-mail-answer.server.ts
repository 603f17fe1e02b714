import { AnswerMeeting } from '#app/features/meetings/index.server.ts'
import { bothNames } from '#app/features/directory/index.ts'
import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { hashOfToken } from '#app/platform/one-time-token.server.ts'

import { agreedTime } from '../standing.ts'
import { MAIL_INTENTS, STEPS_OF, type MailIntent } from './mail-answer.ts'
import { findMailAnswer, type FoundMailAnswer } from './mail-answers.repository.server.ts'

/** How a link stands: still to be used, used, or why it can be used no more. */
export type LinkState =
  | 'open'
  | 'done'
  /** Its time is over. */
  | 'expired'
  /** The meeting has moved on: somebody else answered, or other times are on offer. */
  | 'moved'
  /** Its person may not sign in, or acts for the enterprise no more. */
  | 'gone'

/**
 * What the page behind a link shows. Looking changes nothing: programs that check mails follow links as well.
 * @throws AppError notFound for a link that was not made here, or was tidied away
 */
export async function readMailAnswer(app: Pick<App, 'db' | 'clock'>, token: string, language: Language) {
  const { found, intent } = await linkOf(app, token)
  const state = stateOf(found, intent, app.clock.now())
  const { person, meeting } = found
  const { mine, partner } = partiesOf(found)
  const time = meeting.times.find(({ id }) => id === found.timeId)
  return {
    state,
    intent,
    meetingId: meeting.id,
    present: meeting.state,
    person: person.name,
    timeZone: person.timeZone,
    mine: bothNames(language, mine.nameVi, mine.nameEn).name.text,
    partner: bothNames(language, partner.nameVi, partner.nameEn).name.text,
    // Whoever may see the meeting no more is told nothing of it.
    purpose: state === 'gone' ? null : meeting.purpose,
    time: time && state !== 'gone' ? { startsAt: time.startsAt, endsAt: time.endsAt } : null,
    agreed: state === 'gone' ? null : agreedTime(meeting),
    reasons: intent === 'decline' ? AnswerMeeting.options[1].shape.reason.options : [],
  }
}
export type MailAnswerPage = Awaited<ReturnType<typeof readMailAnswer>>

/** A link and what it is for. @throws AppError notFound/linkNotFound */
export async function linkOf(app: Pick<App, 'db'>, token: string) {
  const found = await findMailAnswer(app.db, hashOfToken(token))
  const intent = MAIL_INTENTS.find((one) => one === found?.intent)
  if (!found || !intent) throw new AppError('notFound', 'linkNotFound')
  return { found, intent }
}

/** How a link stands at a moment. */
export function stateOf(found: FoundMailAnswer, intent: MailIntent, now: Date): LinkState {
  const { person, meeting } = found
  const { mine } = partiesOf(found)
  const closed = person.blockedAt !== null || person.erasedAt !== null || person.eraseDueAt !== null
  if (closed || !person.memberships.some(({ enterpriseId }) => enterpriseId === mine.id)) return 'gone'
  if (found.usedAt !== null || hasDone(found, intent)) return 'done'
  if (meeting.state === 'expired' || found.expiresAt <= now) return 'expired'
  return meeting.offerVersion > found.version ? 'moved' : 'open'
}

/**
 * Whether the person has done what the link is for, since the mail: by this link when a process died before it could be
 * noted, or on the page.
 */
function hasDone({ person, meeting, version }: FoundMailAnswer, intent: MailIntent): boolean {
  const own = meeting.steps.find(
    (step) => step.version > version && step.actorId === person.id && step.kind !== 'seen',
  )
  return own !== undefined && STEPS_OF[intent].includes(own.kind)
}

/** The two enterprises as the person of the link stands to them. */
function partiesOf({ person, meeting }: FoundMailAnswer) {
  const { requesterEnterprise, responderEnterprise } = meeting
  const own = new Set(person.memberships.map(({ enterpriseId }) => enterpriseId))
  return own.has(responderEnterprise.id)
    ? { side: 'responder' as const, mine: responderEnterprise, partner: requesterEnterprise }
    : { side: 'requester' as const, mine: requesterEnterprise, partner: responderEnterprise }
}
