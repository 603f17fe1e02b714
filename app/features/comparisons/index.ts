export { CompareButton } from './compare-button.view.tsx'
export { CompareTray } from './compare-tray.view.tsx'
export { ComparisonView } from './comparison.view.tsx'
