import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import type { ArrivedFile } from '#app/platform/files/receive-form.server.ts'

import { answerFollowUp } from './afterwards/answer-follow-up.server.ts'
import { noteOutcome } from './afterwards/note-outcome.server.ts'
import type { CommandMeeting } from './command-meeting.schema.ts'
import { blockPartner } from './conversation/block-partner.server.ts'
import { reportMeeting } from './conversation/report-meeting.server.ts'
import { sendMessage } from './conversation/send-message.server.ts'
import { answerMeeting } from './negotiation/answer-meeting.server.ts'
import { assignPeople } from './people/assign-people.server.ts'
import { arrangeMeeting } from './preparation/arrange-meeting.server.ts'

/** The one entry for all forms of a meeting's page. @throws what the use-case of the form throws */
export async function commandMeeting(
  app: App,
  actor: SignedInActor,
  input: CommandMeeting,
  files: readonly ArrivedFile[],
): Promise<void> {
  switch (input.intent) {
    case 'assign':
      await assignPeople(app, actor, input)
      return
    case 'arrange':
      await arrangeMeeting(app, actor, input)
      return
    case 'message':
      await sendMessage(app, actor, input, files)
      return
    case 'block':
      return blockPartner(app, actor, input)
    case 'report':
      return reportMeeting(app, actor, input)
    case 'outcome':
      await noteOutcome(app, actor, input)
      return
    case 'followUp':
      return answerFollowUp(app, actor, input)
    default:
      await answerMeeting(app, actor, input)
  }
}
