export { hasAgreedToMeet } from './has-agreed.server.ts'
export { pushOfMeeting } from './announce-meetings.server.ts'
export { AnswerMeeting } from './negotiation/answer-meeting.schema.ts'
export { answerMeeting } from './negotiation/answer-meeting.server.ts'
export { meetingCommands } from './negotiation/commands.server.ts'
export { moveByClock } from './negotiation/move-by-clock.job.server.ts'
export {
  listMeetings,
  MeetingListQuery,
  readInvitation,
  readMeetingPage,
  readWaiting,
} from './read-meetings.server.ts'
export { RequestMeeting } from './negotiation/request-meeting.schema.ts'
export { requestMeeting } from './negotiation/request-meeting.server.ts'
export { exportMeetings } from './inbox/export-meetings.server.ts'
