export { DemandDetailView } from './demand-detail.view.tsx'
export { DemandView } from './demand.view.tsx'
export { SettledSearch } from './settled-search.view.tsx'
