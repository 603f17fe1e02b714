import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'

import { safeReturnPath } from '../return-path.ts'
import { hasAccount } from '../people.repository.server.ts'
import { createTicket, mintToken } from '../tickets/tickets.repository.server.ts'

/**
 * The path to put into a mail that invites somebody, from whose receipt follows that the address is theirs: for a
 * newcomer the page that opens an account and then goes on to `returnTo`, otherwise `returnTo` itself. Only for the
 * composer of that mail: who has an account must not be told to anybody else.
 */
export async function invitedPath(
  app: App,
  invited: { email: string; language: Language; returnTo: string },
): Promise<string> {
  const returnTo = safeReturnPath(invited.returnTo)
  if (await hasAccount(app.db, invited.email)) return returnTo
  const now = app.clock.now()
  const id = await createTicket(app.db, { ...invited, returnTo, kind: 'sign_up' }, now)
  return `/sign-up/${await mintToken(app.db, { id, kind: 'sign_up' }, now)}`
}
