import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { removeSessions } from './sessions.repository.server.ts'

/** Closes the sockets of sessions that have ended, in every process. Call it after the commit. */
export function closeSockets(app: Pick<App, 'realtime'>, sessionIds: readonly string[]): void {
  for (const id of sessionIds) app.realtime.endSession(id)
}

/** Ends one session of the person who asks, at once also on its open pages. @throws AppError notFound/sessionOver */
export async function endSession(app: App, actor: SignedInActor, sessionId: string): Promise<void> {
  const ended = await removeSessions(app.db, actor.personId, { only: sessionId })
  if (ended.length === 0) throw new AppError('notFound', 'sessionOver')
  closeSockets(app, ended)
}

/** Ends all sessions of the person who asks but the present one. */
export async function endOtherSessions(app: App, actor: SignedInActor): Promise<void> {
  closeSockets(app, await removeSessions(app.db, actor.personId, { except: actor.sessionId }))
}
