import type { App } from '#app/platform/app.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'
import { AppError } from '#app/platform/errors.ts'

import { findOwnPerson } from '../people.repository.server.ts'
import { queueNotice } from '../queue-notice.server.ts'
import { closeSockets } from '../sessions/end-sessions.server.ts'
import { removeSessions } from '../sessions/sessions.repository.server.ts'
import { removeFactor } from './second-factor.repository.server.ts'

/**
 * Ends the second factor of somebody who has lost it together with the recovery codes, and all their sessions; they are
 * told by mail. Who may do this to whom, and the record of who did, are the caller's.
 * @throws AppError notFound when there is no such person
 */
export async function resetSecondFactor(app: App, personId: string): Promise<void> {
  const person = await findOwnPerson(app.db, personId)
  if (!person) throw new AppError('notFound', 'notFound')
  const ended = await app.db.$transaction(async (tx) => {
    await removeFactor(tx, personId)
    await queueNotice(tx, person, 'secondFactorOff')
    await recordEvent(tx, { subjectKind: 'person', subjectId: personId, kind: 'person.secondFactorReset' })
    return removeSessions(tx, personId)
  })
  closeSockets(app, ended)
}
