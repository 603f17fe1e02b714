export { readComparison } from './read-comparison.server.ts'
