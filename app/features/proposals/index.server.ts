export { labelsFor } from './page/labels.ts'
export { proposePartners } from './finding/propose-partners.server.ts'
export { ProposePartners } from './finding/propose-partners.schema.ts'
export { exportPartners } from './page/export-partners.server.ts'
