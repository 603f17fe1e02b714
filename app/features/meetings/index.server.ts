export { hasAgreedToMeet } from './has-agreed.server.ts'
export { pushOfMeeting } from './announce-meetings.server.ts'
export { AnswerMeeting } from './answer-meeting.schema.ts'
export { answerMeeting } from './answer-meeting.server.ts'
export { meetingCommands } from './commands.server.ts'
export { notesCommands } from './notes/commands.server.ts'
export { SaveNotes } from './notes/notes.schema.ts'
export { readMeetingNotes } from './notes/read-notes.server.ts'
export { saveNotes } from './notes/save-notes.server.ts'
export { meetingSignals, roomCommands } from './rooms/commands.server.ts'
export { expireMeetings } from './expire-meetings.job.server.ts'
export {
  listMeetings,
  MeetingListQuery,
  readInvitation,
  readMeetingPage,
  readWaiting,
} from './read-meetings.server.ts'
export { RequestMeeting } from './request-meeting.schema.ts'
export { requestMeeting } from './request-meeting.server.ts'
export { exportMeetings } from './export-meetings.server.ts'
