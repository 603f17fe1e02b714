export { FamilyListView } from './composition/family-list.view.tsx'
export { FamilyView } from './composition/family.view.tsx'
export { PartnersView } from './page/partners.view.tsx'
export type { ProposalGroup, Proposals } from './finding/proposals.ts'
