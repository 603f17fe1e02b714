import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { isAgreed } from '../meeting.ts'
import { actOn, type MeetingAnswer } from '../negotiation/act-on-meeting.server.ts'
import type { ArrangeMeeting } from './arrange-meeting.schema.ts'

/** Writes agenda, exact place and address of the video call; both sides may, and both are told. */
export function arrangeMeeting(
  app: App,
  actor: SignedInActor,
  input: ArrangeMeeting,
): Promise<MeetingAnswer> {
  return actOn(app, actor, input, 'arrange', (_tx, { meeting }) =>
    Promise.resolve({
      step: 'arranged',
      columns: {
        agenda: input.agenda ?? null,
        placeDetail: input.placeDetail ?? null,
        videoLink: input.videoLink ?? null,
        ...(isAgreed(meeting.state) ? { sequence: meeting.sequence + 1 } : {}),
      },
    }),
  )
}
