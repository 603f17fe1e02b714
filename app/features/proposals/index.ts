export { ChoicesView } from './feedback/choices.view.tsx'
export { noticeIn, pathAfter } from './feedback/feedback-path.ts'
export { PartnersView } from './page/partners.view.tsx'
export type { ProposalGroup, Proposals } from './finding/proposals.ts'
