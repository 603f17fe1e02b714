import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { cookiesOf } from '../sessions/open-session.server.ts'

/** Closes the session and its sockets. Returns the Set-Cookie headers that clear the cookie. */
export async function signOut(app: App, actor: SignedInActor, headers: Headers): Promise<Headers> {
  const answer = await app.auth.api.signOut({ headers, returnHeaders: true })
  app.realtime.endSession(actor.sessionId)
  return cookiesOf(answer.headers)
}
