import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { findOwnPersonByEmail } from '../people.repository.server.ts'
import { isPasswordOf } from '../passwords/check-password.server.ts'
import { safeReturnPath } from '../return-path.ts'
import type { Caller } from '../sessions/caller.ts'
import { knownDevice } from '../sessions/known-device.server.ts'
import { passFirstStep, type SignedIn } from './pass-first-step.server.ts'

/**
 * Checks a password and goes on to the second step, or opens a session.
 * @throws AppError `invalid`/wrongPassword whether or not the address has an account; `tooMany` after too many wrong tries
 */
export async function signIn(
  app: App,
  input: { email: string; password: string; returnTo?: string | undefined },
  from: Caller,
): Promise<SignedIn> {
  const person = await findOwnPersonByEmail(app.db, input.email)
  const attempt = {
    address: from.address,
    account: input.email,
    device: person && knownDevice(app, from.headers, person.id),
  }
  await app.limits.signIn.before(attempt)
  const right = await isPasswordOf(app, person?.id ?? null, input.password)
  if (!right || !person) {
    await app.limits.signIn.failed(attempt)
    throw new AppError('invalid', 'wrongPassword')
  }
  await app.limits.signIn.succeeded(attempt)
  return passFirstStep(app, person, from, safeReturnPath(input.returnTo))
}
