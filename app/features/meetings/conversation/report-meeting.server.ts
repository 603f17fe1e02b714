import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import type { ReportMeeting } from './conversation.schema.ts'
import { findOwnMeeting } from './own-meeting.server.ts'
import { insertReport } from './reports.repository.server.ts'

/** Tells the officers that a request, or a message in it, is not right. @throws AppError notFound */
export async function reportMeeting(app: App, actor: SignedInActor, input: ReportMeeting): Promise<void> {
  const { meeting, side } = await findOwnMeeting(app, actor, input.meetingId)
  await insertReport(app.db, {
    meetingId: meeting.id,
    messageId: input.messageId ?? null,
    reporterId: actor.personId,
    side,
    reason: input.reason,
    text: input.text ?? null,
    at: app.clock.now(),
  })
}
