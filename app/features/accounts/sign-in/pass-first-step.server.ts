import type { App } from '#app/platform/app.ts'

import { accountCookie } from '../sessions/account-cookies.server.ts'
import type { Caller } from '../sessions/caller.ts'
import { openSession } from '../sessions/open-session.server.ts'
import { hasSecondFactor } from '../second-factor/second-factor.repository.server.ts'
import { createTicket, mintToken } from '../tickets/tickets.repository.server.ts'
import type { OwnPerson } from '../people.repository.server.ts'
import { needsSecondFactor } from './needs-second-factor.ts'

/** What signing in led to: the Set-Cookie headers to send, and the page of the product to go on with. */
export interface SignedIn {
  headers: Headers
  path: string
}

/** Cookie between password and code. */
export const SECOND_STEP_COOKIE = 'second-step'
const SECOND_STEP_SECONDS = 600

/**
 * Goes on after the first proof, a password or a link in a mail: to the code where the person has a second factor, to
 * setting one up where it is compulsory, otherwise in.
 */
export async function passFirstStep(
  app: App,
  person: OwnPerson,
  from: Caller,
  returnTo: string,
): Promise<SignedIn> {
  if (!(await hasSecondFactor(app.db, person.id))) {
    const path = needsSecondFactor(person) ? setUpPath(returnTo) : returnTo
    return { headers: await openSession(app, person.id, from), path }
  }
  const now = app.clock.now()
  const { id: personId, email, language } = person
  const ticket = { kind: 'second_step' as const, email, personId, language, returnTo }
  const id = await createTicket(app.db, ticket, now)
  const token = await mintToken(app.db, { id, kind: ticket.kind }, now)
  const headers = new Headers()
  headers.append('set-cookie', accountCookie(app, SECOND_STEP_COOKIE, token, SECOND_STEP_SECONDS))
  return { headers, path: '/sign-in/code' }
}

/** The page that sets a second factor up, and then goes on. */
function setUpPath(returnTo: string): string {
  return `/account/second-factor${returnTo === '/' ? '' : `?returnTo=${encodeURIComponent(returnTo)}`}`
}
