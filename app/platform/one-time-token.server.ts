import { createHash, randomBytes } from 'node:crypto'

import { TOKEN_MARK } from './token-paths.ts'

/** A secret for the address of a page, and what is kept of it: only whoever got the mail can name it. */
export function newToken(): { token: string; hash: string } {
  const token = TOKEN_MARK + randomBytes(32).toString('base64url')
  return { token, hash: hashOfToken(token) }
}

/** What is kept of a token. It is random and long, so one round of SHA-256 is enough. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
