export { labelsFor } from './labels.ts'
export { proposePartners } from './propose-partners.server.ts'
export { ProposePartners } from './propose-partners.schema.ts'
export { exportPartners } from './export-partners.server.ts'
