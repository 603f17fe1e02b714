import { createHmac, randomBytes } from 'node:crypto'

import type { App } from '#app/platform/app.ts'

/**
 * A new session of this person, without a password or a code: for tests of what the person may do once signed in.
 * @returns the Cookie header, valid for every process with the same SESSION_SECRET
 */
export async function sessionOf(app: App, personId: string): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  const now = Date.now()
  await app.db.session.create({
    data: { personId, token, expiresAt: new Date(now + 3_600_000), secondFactorAt: new Date(now) },
  })
  return cookieOfToken(app, token)
}

/** The Cookie header of a session by its token. */
export async function cookieOfToken(app: Pick<App, 'auth'>, token: string): Promise<string> {
  const { authCookies, secret } = await app.auth.$context
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return `${authCookies.sessionToken.name}=${encodeURIComponent(`${token}.${signature}`)}`
}
