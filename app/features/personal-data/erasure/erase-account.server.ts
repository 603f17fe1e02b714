import type { Language } from '#app/locales/language.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { findPersonLinks } from '../copy/own-records.repository.server.ts'
import { erase, findDue, findSolelyOwned, markForErasure } from './erasure.repository.server.ts'
import { eraseDueAt } from './erasure.ts'

/**
 * Asks for the account to be erased after some days, and signs out everywhere; signing in before takes it back.
 * The password has been asked for already. The last administrator cannot go.
 */
export async function requestErasure(app: App, actor: SignedInActor): Promise<void> {
  if (actor.staffRoles.includes('administrator')) throw new AppError('forbidden', 'administratorStays')
  const ended = await markForErasure(app.db, actor.personId, eraseDueAt(app.clock.now()))
  for (const sessionId of ended) app.realtime.endSession(sessionId)
}

/** Enterprises whose profile will have no owner when this person goes. */
export async function ownedAlone(app: Pick<App, 'db'>, actor: SignedInActor, language: Language) {
  const enterprises = await findSolelyOwned(app.db, actor.personId)
  return enterprises.map(({ slug, nameVi, nameEn }) => ({
    slug,
    name: language === 'en' ? (nameEn ?? nameVi) : nameVi,
  }))
}

/** Erases the accounts whose time has come. Returns how many. */
export async function eraseDueAccounts(app: App): Promise<number> {
  const now = app.clock.now()
  const links = await findPersonLinks(app.pool)
  let erased = 0
  for (const personId of await findDue(app.db, now)) {
    const done = await app.db.$transaction((tx) => erase(tx, personId, links, now), { timeout: 60_000 })
    if (!done) continue
    erased += 1
    app.log.info({ person: personId }, 'an account was erased')
  }
  return erased
}
