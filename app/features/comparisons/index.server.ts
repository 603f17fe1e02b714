export { downloadComparison } from './comparison-sheet.server.ts'
export { readComparison } from './read-comparison.server.ts'
