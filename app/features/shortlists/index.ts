export { SaveButton } from './save-button.view.tsx'
export { SaveView } from './save.view.tsx'
export { ShortlistView } from './shortlist.view.tsx'
export { ShortlistsView } from './shortlists.view.tsx'
