export { DONE, DuplicatesView } from './duplicates.view.tsx'
export { PairView } from './pair.view.tsx'
