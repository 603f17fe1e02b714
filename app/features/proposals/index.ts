export { PartnersView } from './page/partners.view.tsx'
export type { ProposalGroup, Proposals } from './finding/proposals.ts'
