import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { today as dayOf } from '../records/today.ts'
import { ownEnterpriseToChange } from './own-enterprise.server.ts'
import { changeEnterprise, writePlace, writeProfile } from './profile.repository.server.ts'
import type { SaveProfile } from './profile.schema.ts'
import { SPOKEN_LANGUAGES } from './profile.ts'

/**
 * Saves the profile of one's enterprise; what was saved counts as confirmed on the present day.
 * @throws AppError notFound, forbidden, conflict when a colleague has changed it meanwhile, invalid for a year to come
 */
export async function saveProfile(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  slug: string,
  input: SaveProfile,
): Promise<void> {
  const stored = await ownEnterpriseToChange(app, actor, slug)
  const today = dayOf(app.clock.now())
  if (input.yearFounded !== undefined && input.yearFounded > today.getUTCFullYear())
    throw new AppError('invalid', 'foundedAhead')
  const offered: readonly string[] = SPOKEN_LANGUAGES
  const languages = stored.languages.filter((language) => !offered.includes(language))
  await changeEnterprise(app.db, stored.id, async (tx) => {
    const saved = await writeProfile(tx, stored.id, input, { languages, today, personId: actor.personId })
    if (!saved) throw new AppError('conflict', 'profileMovedOn')
    await writePlace(tx, stored.id, stored.sites[0] ?? null, input)
  })
}
