export {
  commandNotifications,
  noteMeetingLoaded,
  noteMeetingOpened,
} from './page/command-notifications.server.ts'
export { CommandNotifications, NotificationQuery, OpenedMeeting } from './page/notification-query.schema.ts'
export { readNotifications, readUnread } from './page/read-notifications.server.ts'
export { tellOfMeetings } from './telling/tell-of-meetings.server.ts'
