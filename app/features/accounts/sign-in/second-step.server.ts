import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { accountCookie, readAccountCookie } from '../sessions/account-cookies.server.ts'
import type { Caller } from '../sessions/caller.ts'
import { knownDevice } from '../sessions/known-device.server.ts'
import { openSession } from '../sessions/open-session.server.ts'
import { acceptCode } from '../second-factor/accept-code.server.ts'
import { looksLikeRecoveryCode } from '../second-factor/recovery-codes.server.ts'
import {
  countTry,
  findTicket,
  recentTries,
  type Ticket,
  consumeTicket,
} from '../tickets/tickets.repository.server.ts'
import { SECOND_STEP_COOKIE, type SignedIn } from './pass-first-step.server.ts'

/** Codes tried in an hour from devices that the person never used, after which only a recovery code or a new password helps. */
const MOST_TRIES_AN_HOUR = 30
/** Wrong codes after which the password is asked for again. */
const MOST_TRIES = 5

/** Whether this browser has passed the first step of signing in and now owes a code. */
export async function isAtSecondStep(app: App, headers: Headers): Promise<boolean> {
  return (await ticketOf(app, headers)) !== null
}

/**
 * Takes the code of the second step, from the authenticator or a recovery code, and opens a session.
 * @throws AppError notFound/secondStepOver when the first step is missing, too old, or too many codes were wrong;
 * invalid/wrongCode; tooMany; tooMany/codesBlocked, which only somebody who knows the password can bring about
 */
export async function passSecondStep(app: App, code: string, from: Caller): Promise<SignedIn> {
  const ticket = await ticketOf(app, from.headers)
  const personId = ticket?.personId
  if (!ticket || !personId) throw new AppError('notFound', 'secondStepOver')
  const attempt = {
    address: from.address,
    account: `code ${personId}`,
    device: knownDevice(app, from.headers, personId),
  }
  await app.limits.signIn.before(attempt)
  const now = app.clock.now()
  if (attempt.device === null && !looksLikeRecoveryCode(code)) {
    const tries = await recentTries(app.db, personId, new Date(now.getTime() - 3_600_000))
    if (tries >= MOST_TRIES_AN_HOUR) throw new AppError('tooMany', 'codesBlocked', { seconds: 3600 })
  }
  // Counted before it is looked at, so that no two tries share a place.
  if (!(await countTry(app.db, ticket.id, MOST_TRIES))) throw new AppError('notFound', 'secondStepOver')
  if (!(await acceptCode(app, personId, code))) {
    await app.limits.signIn.failed(attempt)
    throw new AppError('invalid', 'wrongCode', { field: 'oneTimeCode' })
  }
  if (!(await consumeTicket(app.db, ticket.id, now))) throw new AppError('notFound', 'secondStepOver')
  await app.limits.signIn.succeeded(attempt)
  const headers = await openSession(app, personId, from, { secondFactor: true })
  headers.append('set-cookie', accountCookie(app, SECOND_STEP_COOKIE, '', 0))
  return { headers, path: ticket.returnTo }
}

async function ticketOf(app: App, headers: Headers): Promise<Ticket | null> {
  const token = readAccountCookie(headers, SECOND_STEP_COOKIE)
  if (!token) return null
  const ticket = await findTicket(app.db, 'second_step', token, app.clock.now())
  return ticket && ticket.tries < MOST_TRIES ? ticket : null
}
