export { PartnersView } from './partners.view.tsx'
export type { ProposalGroup, Proposals } from './proposals.ts'
