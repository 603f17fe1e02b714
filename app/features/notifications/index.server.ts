export { commandNotifications, noteMeetingOpened } from './page/command-notifications.server.ts'
export { CommandNotifications, NotificationQuery } from './page/notification-query.schema.ts'
export { readNotifications, readUnread } from './page/read-notifications.server.ts'
export { tellOfMeetings } from './telling/tell-of-meetings.server.ts'
