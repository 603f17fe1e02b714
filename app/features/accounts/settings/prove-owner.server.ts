import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import type { OwnPerson } from '../people.repository.server.ts'
import { isPasswordOf } from '../passwords/check-password.server.ts'
import type { Caller } from '../sessions/caller.ts'
import { knownDevice } from '../sessions/known-device.server.ts'

/**
 * Asks for the present password before something that a thief of an open session must not do.
 * @throws AppError invalid/wrongPresentPassword, counted as a try; tooMany
 */
export async function proveOwner(app: App, person: OwnPerson, password: string, from: Caller): Promise<void> {
  const right = await withLimits(app, person.email, person, from, () =>
    isPasswordOf(app, person.id, password),
  )
  if (!right) throw new AppError('invalid', 'wrongPresentPassword', { field: 'presentPassword' })
}

/** Runs a check of a secret between the limits of guessing. @throws AppError tooMany */
export async function withLimits(
  app: App,
  account: string,
  person: OwnPerson,
  from: Caller,
  check: () => Promise<boolean>,
): Promise<boolean> {
  const attempt = { address: from.address, account, device: knownDevice(app, from.headers, person.id) }
  await app.limits.signIn.before(attempt)
  const right = await check()
  await (right ? app.limits.signIn.succeeded(attempt) : app.limits.signIn.failed(attempt))
  return right
}
