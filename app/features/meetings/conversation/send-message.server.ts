import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { keepDocument } from '#app/platform/files/keep-file.server.ts'
import type { ArrivedFile } from '#app/platform/files/receive-form.server.ts'

import { isBlockedBetween } from './blocks.repository.server.ts'
import { findOwnMeeting } from './own-meeting.server.ts'
import { findMessageByKey, insertMessage } from './messages.repository.server.ts'
import type { SendMessage } from './conversation.schema.ts'

/** What sending a message answers with. */
export interface SentMessage {
  id: string
  at: string
}

/**
 * Writes to the other side, with files. Sending the same `clientKey` again returns the first message.
 * @throws AppError notFound also for other people's meetings; invalid for neither words nor files; forbidden when one side
 *   has blocked the other
 */
export async function sendMessage(
  app: App,
  actor: SignedInActor,
  input: SendMessage,
  files: readonly ArrivedFile[] = [],
): Promise<SentMessage> {
  const { meeting, side } = await findOwnMeeting(app, actor, input.meetingId)
  const earlier = await findMessageByKey(app.db, meeting.id, actor.personId, input.clientKey)
  if (earlier) return sent(earlier)
  if (input.text === '' && files.length === 0)
    throw new AppError('invalid', 'emptyMessage', { field: 'text' })
  if (await isBlockedBetween(app.db, meeting.requesterEnterpriseId, meeting.responderEnterpriseId))
    throw new AppError('forbidden', 'notWelcome')
  const enterpriseId = side === 'requester' ? meeting.requesterEnterpriseId : meeting.responderEnterpriseId
  const keys: string[] = []
  for (const file of files) keys.push(await keepDocument(app, file, { enterpriseId, uploader: actor }))
  const message = { clientKey: input.clientKey, text: input.text, authorId: actor.personId, side, keys }
  return sent(await insertMessage(app.db, meeting, message, app.clock.now()))
}

function sent({ id, at }: { id: string; at: Date }): SentMessage {
  return { id, at: at.toISOString() }
}
