export { NotificationBell } from './page/notification-bell.view.tsx'
export { NotificationListView } from './page/notification-list.view.tsx'
export { useMeetingOpened } from './page/use-meeting-opened.ts'
