export { exportAudit } from './export-audit.server.ts'
export { readAudit } from './read-audit.server.ts'
