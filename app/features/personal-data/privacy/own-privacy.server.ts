import { proveOwnPassword, type Caller } from '#app/features/accounts/index.server.ts'
import type { Language } from '#app/locales/language.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { readConsents, setConsent } from '../consents/keep-consents.server.ts'
import { ownedAlone, requestErasure } from '../erasure/erase-account.server.ts'
import type { CommandPrivacy } from './own-privacy.schema.ts'

/** What the page about one's own data shows. */
export async function readOwnPrivacy(app: App, actor: SignedInActor, language: Language) {
  return {
    consents: await readConsents(app, actor),
    ownedAlone: await ownedAlone(app, actor, language),
    administrator: actor.staffRoles.includes('administrator'),
  }
}
export type OwnPrivacy = Awaited<ReturnType<typeof readOwnPrivacy>>

/**
 * Gives or withdraws a consent, or asks for the account to be erased.
 * @returns `erased` when all sessions have ended
 * @throws AppError invalid/wrongPresentPassword, forbidden/administratorStays or demonstrationAccount, tooMany
 */
export async function commandPrivacy(
  app: App,
  actor: SignedInActor,
  input: CommandPrivacy,
  from: Caller,
): Promise<'changed' | 'erased'> {
  if (input.command !== 'erase') {
    await setConsent(app, actor, { purpose: input.purpose, given: input.command === 'give' })
    return 'changed'
  }
  await proveOwnPassword(app, actor, input.presentPassword, from)
  await requestErasure(app, actor)
  return 'erased'
}
