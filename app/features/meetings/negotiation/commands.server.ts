import { socketFor } from '#app/platform/realtime/socket-edge.server.ts'

import { AnswerMeeting, CancelMeeting, CounterMeeting } from './answer-meeting.schema.ts'
import { answerMeeting, cancelMeeting, counterMeeting } from './answer-meeting.server.ts'
import { RequestMeeting } from './request-meeting.schema.ts'
import { requestMeeting } from './request-meeting.server.ts'

/** The negotiation over the socket: the same schemas and use-cases as the forms. */
export const meetingCommands = [
  socketFor('meeting:request', 'meetings.request', RequestMeeting, requestMeeting),
  socketFor('meeting:answer', 'meetings.answer', AnswerMeeting, answerMeeting),
  socketFor('meeting:counter', 'meetings.answer', CounterMeeting, counterMeeting),
  socketFor('meeting:cancel', 'meetings.answer', CancelMeeting, cancelMeeting),
]
