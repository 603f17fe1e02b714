export { AskNow } from './ask-now.view.tsx'
export { LiveDeskView } from './live-desk/live-desk.view.tsx'
export { PresenceMenu, PresenceMark } from './own-presence.view.tsx'
