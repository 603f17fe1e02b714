import type { App } from '#app/platform/app.ts'

import { findOwnPerson } from '../people.repository.server.ts'
import { queueNotice } from '../queue-notice.server.ts'
import { hashOfRecoveryCode, looksLikeRecoveryCode } from './recovery-codes.server.ts'
import { openSecret } from './secrets.server.ts'
import { findFactor, takeStep, consumeRecoveryCode } from './second-factor.repository.server.ts'
import { stepOfCode } from './totp.ts'

/**
 * Whether a code proves that the person has the second factor: a code of the authenticator that was not used before, or a
 * recovery code, which is then used up and told of by mail. Count wrong ones before you ask again.
 */
export async function acceptCode(app: App, personId: string, code: string): Promise<boolean> {
  return looksLikeRecoveryCode(code)
    ? acceptRecoveryCode(app, personId, code)
    : acceptTotp(app, personId, code, { confirmed: true })
}

/** The same for codes of the authenticator alone; `confirmed` is false for the first code of a new secret. */
export async function acceptTotp(
  app: App,
  personId: string,
  code: string,
  { confirmed }: { confirmed: boolean },
): Promise<boolean> {
  const factor = await findFactor(app.db, personId)
  if (!factor || (factor.confirmedAt !== null) !== confirmed) return false
  const secret = await openSecret(app, factor.secret)
  const step = secret === null ? null : stepOfCode(secret, code.replaceAll(/\s/g, ''), app.clock.now())
  return step !== null && takeStep(app.db, personId, step)
}

async function acceptRecoveryCode(app: App, personId: string, code: string): Promise<boolean> {
  const person = await findOwnPerson(app.db, personId)
  if (!person) return false
  return app.db.$transaction(async (tx) => {
    const hash = hashOfRecoveryCode(personId, code)
    if (!(await consumeRecoveryCode(tx, personId, hash, app.clock.now()))) return false
    await queueNotice(tx, person, 'recoveryCodeUsed')
    return true
  })
}
