import { socketFor } from '#app/platform/realtime/socket-edge.server.ts'

import { NoteReading, SendMessage } from './conversation/conversation.schema.ts'
import { noteReading } from './conversation/note-reading.server.ts'
import { sendMessage } from './conversation/send-message.server.ts'
import { AnswerMeeting, CancelMeeting, CounterMeeting } from './negotiation/answer-meeting.schema.ts'
import { answerMeeting, cancelMeeting, counterMeeting } from './negotiation/answer-meeting.server.ts'
import { RequestMeeting } from './negotiation/request-meeting.schema.ts'
import { requestMeeting } from './negotiation/request-meeting.server.ts'

/** Negotiation and conversation over the socket: the same schemas and use-cases as the forms. */
export const meetingCommands = [
  socketFor('meeting:request', 'meetings.request', RequestMeeting, requestMeeting),
  socketFor('meeting:answer', 'meetings.answer', AnswerMeeting, answerMeeting),
  socketFor('meeting:counter', 'meetings.answer', CounterMeeting, counterMeeting),
  socketFor('meeting:cancel', 'meetings.answer', CancelMeeting, cancelMeeting),
  socketFor('message:send', 'meetings.answer', SendMessage, (app, actor, input) =>
    sendMessage(app, actor, input),
  ),
  socketFor('message:reading', 'meetings.answer', NoteReading, noteReading),
]
