export { GroupView } from './group.view.tsx'
export { HistoryView } from './history.view.tsx'
export { SynonymListView } from './synonym-list.view.tsx'
