export { PresenceMenu, PresenceToggle } from './own-presence.view.tsx'
