import { z } from 'zod'

import { AnswerFollowUp, NoteOutcome } from './afterwards/outcome.schema.ts'
import { BlockPartner, ReportMeeting, SendMessage } from './conversation/conversation.schema.ts'
import { AnswerMeeting } from './negotiation/answer-meeting.schema.ts'
import { AssignPeople } from './people/assign-people.schema.ts'
import { ArrangeMeeting } from './preparation/arrange-meeting.schema.ts'

/** Every form of a meeting's page, told apart by the button pressed. */
export const CommandMeeting = z.discriminatedUnion('intent', [
  ...AnswerMeeting.options,
  AssignPeople.extend({ intent: z.literal('assign') }),
  ArrangeMeeting.extend({ intent: z.literal('arrange') }),
  SendMessage.extend({ intent: z.literal('message') }),
  BlockPartner.extend({ intent: z.literal('block') }),
  ReportMeeting.extend({ intent: z.literal('report') }),
  NoteOutcome.extend({ intent: z.literal('outcome') }),
  AnswerFollowUp.extend({ intent: z.literal('followUp') }),
])
export type CommandMeeting = z.output<typeof CommandMeeting>
