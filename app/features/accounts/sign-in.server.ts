import { APIError } from 'better-auth/api'

import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { cookiesOf } from './sessions/open-session.server.ts'

/**
 * Opens a session.
 * @returns the Set-Cookie headers to send
 * @throws AppError `invalid`/wrongPassword whether or not the address has an account; `tooMany` after too many wrong tries
 */
export async function signIn(
  app: App,
  input: { email: string; password: string },
  from: { address: string; headers: Headers },
): Promise<Headers> {
  await app.limits.signIn(from.address, input.email)
  try {
    const { headers } = await app.auth.api.signInEmail({
      body: { email: input.email, password: input.password, rememberMe: true },
      headers: from.headers,
      returnHeaders: true,
    })
    return cookiesOf(headers)
  } catch (error) {
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error
    await app.limits.signInFailed(from.address, input.email)
    throw new AppError('invalid', 'wrongPassword')
  }
}
