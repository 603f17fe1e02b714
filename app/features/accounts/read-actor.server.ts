import { VISITOR, type Actor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { findPerson } from './people.repository.server.ts'

/** The person behind a session cookie, with their roles; a visitor when there is no valid session. */
export async function readActor(app: Pick<App, 'auth' | 'db'>, headers: Headers): Promise<Actor> {
  // Most readers of the public directory carry no cookie: they cost no query.
  if (!headers.get('cookie')?.includes('nhip-cau.session_token')) return VISITOR
  const session = await app.auth.api.getSession({ headers, query: { disableRefresh: true } })
  if (!session) return VISITOR
  const person = await findPerson(app.db, session.user.id)
  if (!person) return VISITOR
  const { id, ...rest } = person
  return { ...rest, personId: id, sessionId: session.session.id }
}
