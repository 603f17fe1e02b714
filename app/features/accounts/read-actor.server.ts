import { VISITOR, type Actor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { defineBatch } from '#app/platform/batches.server.ts'

import { findPersonOfSession } from './people.repository.server.ts'
import { rightsOf } from './rights-of.ts'
import { readSessionToken } from './sessions/session-cookie.server.ts'
import { noteUse } from './sessions/sessions.repository.server.ts'

/** How exactly the last use of a session is known. */
const USE_MS = 5 * 60_000

const sessionUse = defineBatch<string>({
  name: 'sessions.use',
  everyMs: 5000,
  most: 10_000,
  write: (app, sessionIds) => noteUse(app.db, [...new Set(sessionIds)], app.clock.now()),
})

/**
 * The person behind a session cookie, with their roles; a visitor when there is no valid session. Staff who have not given
 * a code of their second factor in this session have no roles at all until they do.
 */
export async function readActor(
  app: Pick<App, 'auth' | 'pool' | 'batches' | 'clock'>,
  headers: Headers,
): Promise<Actor> {
  const cookies = headers.get('cookie')
  // Most readers of the public directory carry no cookie: they cost no query.
  if (!cookies?.includes('nhip-cau.session_token')) return VISITOR
  const { authCookies, secret } = await app.auth.$context
  const token = readSessionToken(cookies, { name: authCookies.sessionToken.name, secret })
  if (token === null) return VISITOR
  const person = await findPersonOfSession(app.pool, token, app.clock.now())
  if (!person) return VISITOR
  const { session } = person
  if (app.clock.now().getTime() - session.lastUsedAt.getTime() > USE_MS)
    app.batches.add(sessionUse, session.id)
  return {
    ...rightsOf(person, session.secondFactorAt !== null),
    personId: person.id,
    sessionId: session.id,
  }
}
