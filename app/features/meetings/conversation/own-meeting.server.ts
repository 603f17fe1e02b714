import { z } from 'zod'

import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import type { MeetingSide } from '../meeting.ts'
import { sideOf } from '../negotiation/act-on-meeting.server.ts'
import { findParties } from './messages.repository.server.ts'

/** The two parties of a meeting of the actor's, and the actor's side. @throws AppError notFound also for other people's meetings */
export async function findOwnMeeting(
  app: Pick<App, 'db'>,
  actor: SignedInActor,
  meetingId: string,
): Promise<{ meeting: NonNullable<Awaited<ReturnType<typeof findParties>>>; side: MeetingSide }> {
  const meeting = z.uuid().safeParse(meetingId).success ? await findParties(app.db, meetingId) : null
  const side = meeting && sideOf(actor, meeting)
  if (!meeting || !side) throw new AppError('notFound', 'meetingNotFound')
  return { meeting, side }
}
