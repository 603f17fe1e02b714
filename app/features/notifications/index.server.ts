export { AnswerByMail } from './answers/answer-by-mail.schema.ts'
export { answerByMail } from './answers/answer-by-mail.server.ts'
export { readMailAnswer } from './answers/read-mail-answer.server.ts'
export { composeDigest } from './digest/compose-digest.server.ts'
export { DIGEST } from './digest/digests.repository.server.ts'
export { sendDigests } from './digest/send-digests.job.server.ts'
export { meetingMails } from './mails/compose-meeting-mails.server.ts'
export {
  commandNotifications,
  noteMeetingLoaded,
  noteMeetingOpened,
} from './page/command-notifications.server.ts'
export { CommandNotifications, NotificationQuery, OpenedMeeting } from './page/notification-query.schema.ts'
export { readNews } from './page/read-news.server.ts'
export { readNotifications, readUnread } from './page/read-notifications.server.ts'
export { tellOfMeetings } from './telling/tell-of-meetings.server.ts'
export { remindOfMeetings } from './reminders/remind.job.server.ts'
export { keepSettings, readSettings } from './settings/keep-settings.server.ts'
export { readAlertWishes } from './settings/read-alert-wishes.server.ts'
export { KeepSettings } from './settings/settings.schema.ts'
export { readStopMails, stopMails } from './settings/stop-mails.server.ts'
