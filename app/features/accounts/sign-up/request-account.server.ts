import type { App } from '#app/platform/app.ts'

import { safeReturnPath } from '../return-path.ts'
import type { Caller } from '../sessions/caller.ts'
import { sendTicket } from '../tickets/send-ticket.server.ts'
import type { RequestAccount } from './sign-up.schema.ts'

/**
 * Sends a link that opens an account; to an address that has one, a mail that says so. What the caller sees and how long
 * it takes do not depend on which it is.
 * @throws AppError tooMany when one client asks for too many mails
 */
export async function requestAccount(app: App, input: RequestAccount, from: Caller): Promise<void> {
  await app.limits.mail(from.address)
  const { email, language, returnTo } = input
  await sendTicket(app, { kind: 'sign_up', email, language, returnTo: safeReturnPath(returnTo) })
}
