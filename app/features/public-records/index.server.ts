export { findPage } from './find-page.server.ts'
export { getEnterprise, listEnterprises } from './read-enterprises.server.ts'
