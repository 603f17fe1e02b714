export { InvitationView } from './invitation.view.tsx'
export { MineView } from './mine.view.tsx'
export { TEAM_DONE, teamPath } from './team.ts'
export { TeamView } from './team.view.tsx'
