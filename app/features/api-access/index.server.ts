export { readDevelopers } from './developers/read-developers.server.ts'
export { readDocument } from './document/read-document.server.ts'
export { commandToken, readTokens } from './tokens/keep-tokens.server.ts'
export { readBearer } from './tokens/read-bearer.server.ts'
export { CommandToken } from './tokens/token.schema.ts'
export { tidyApi } from './tidy-api.job.server.ts'
export { answerOnce } from './writing/answer-once.server.ts'
export {
  addOwnCertificate,
  patchOwnProfile,
  readOwnProfile,
  removeOwnCertificate,
} from './writing/own-profile.server.ts'
export {
  addOwnProduct,
  patchOwnProduct,
  readOwnProductRecord,
  removeOwnProduct,
} from './writing/own-products.server.ts'
export { readMe } from './writing/read-me.server.ts'
