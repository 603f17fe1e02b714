import { AppError } from '#app/platform/errors.ts'

import { strengthOf } from './password-strength.ts'

/** @throws AppError invalid/weakPassword for a password that is guessed early by somebody who knows the person */
export function refuseWeakPassword(password: string, own: readonly string[]): void {
  if (strengthOf(password, own) === 'weak')
    throw new AppError('invalid', 'weakPassword', { field: 'password' })
}
