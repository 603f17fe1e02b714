export { readBearer } from './tokens/read-bearer.server.ts'
