import { z } from 'zod'

import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { openDocument, type ServedFile } from '#app/platform/files/read-file.server.ts'

import { findMeetingFile } from './messages.repository.server.ts'
import { findOwnMeeting } from './own-meeting.server.ts'

/** A file of a meeting, for both its sides. @throws AppError notFound for everybody and everything else */
export async function openMeetingFile(
  app: App,
  actor: SignedInActor,
  meetingId: string,
  fileId: string,
): Promise<ServedFile> {
  const { meeting } = await findOwnMeeting(app, actor, meetingId)
  const file = z.uuid().safeParse(fileId).success ? await findMeetingFile(app.db, meeting.id, fileId) : null
  const opened = file && (await openDocument(app, file.fileKey))
  if (!opened) throw new AppError('notFound', 'fileNotFound')
  return opened
}
