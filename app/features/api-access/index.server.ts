export { readDocument } from './document/read-document.server.ts'
export { readBearer } from './tokens/read-bearer.server.ts'
