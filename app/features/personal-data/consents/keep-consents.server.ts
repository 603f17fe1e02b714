import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { findConsents, giveConsent, withdrawConsent } from './consents.repository.server.ts'
import { PURPOSES, TEXT_VERSION, type ConsentState, type OptionalPurpose } from './purposes.ts'

/** What a person has agreed to, one line for each purpose. */
export async function readConsents(app: Pick<App, 'db'>, actor: SignedInActor): Promise<ConsentState[]> {
  const consents = await findConsents(app.db, actor.personId)
  return PURPOSES.map((purpose) => {
    const last = consents.find((consent) => consent.purpose === purpose)
    const given = last && !last.withdrawnAt ? last : null
    return {
      purpose,
      givenAt: given?.givenAt.toISOString() ?? null,
      textVersion: given?.textVersion ?? null,
      withdrawnAt: last?.withdrawnAt?.toISOString() ?? null,
    }
  })
}

/** Gives or withdraws a consent, with the moment and the words that were agreed to. */
export async function setConsent(
  app: App,
  actor: SignedInActor,
  { purpose, given }: { purpose: OptionalPurpose; given: boolean },
): Promise<void> {
  const now = app.clock.now()
  if (!given) return withdrawConsent(app.db, actor.personId, purpose, now)
  const { personId, language } = actor
  await giveConsent(app.db, { personId, purpose, textVersion: TEXT_VERSION[purpose], language, now })
}
