export { AnswerByMail } from './answers/answer-by-mail.schema.ts'
export { answerByMail } from './answers/answer-by-mail.server.ts'
export { readMailAnswer } from './answers/read-mail-answer.server.ts'
export { meetingMails } from './mails/compose-meeting-mails.server.ts'
export {
  commandNotifications,
  noteMeetingLoaded,
  noteMeetingOpened,
} from './page/command-notifications.server.ts'
export { CommandNotifications, NotificationQuery, OpenedMeeting } from './page/notification-query.schema.ts'
export { readNotifications, readUnread } from './page/read-notifications.server.ts'
export { tellOfMeetings } from './telling/tell-of-meetings.server.ts'
export { remindOfMeetings } from './reminders/remind.job.server.ts'
export { readStopMails, stopMails } from './settings/stop-mails.server.ts'
