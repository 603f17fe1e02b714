import { socketFor } from '#app/platform/realtime/socket-edge.server.ts'

import { AcceptMeeting, CancelMeeting, CounterMeeting, DeclineMeeting } from './answer-meeting.schema.ts'
import { acceptMeeting, cancelMeeting, counterMeeting, declineMeeting } from './answer-meeting.server.ts'
import { RequestMeeting } from './request-meeting.schema.ts'
import { requestMeeting } from './request-meeting.server.ts'

/** The negotiation over the socket: the same schemas and use-cases as the forms. */
export const meetingCommands = [
  socketFor('meeting:request', 'meetings.request', RequestMeeting, requestMeeting),
  socketFor('meeting:accept', 'meetings.answer', AcceptMeeting, acceptMeeting),
  socketFor('meeting:decline', 'meetings.answer', DeclineMeeting, declineMeeting),
  socketFor('meeting:counter', 'meetings.answer', CounterMeeting, counterMeeting),
  socketFor('meeting:cancel', 'meetings.answer', CancelMeeting, cancelMeeting),
]
