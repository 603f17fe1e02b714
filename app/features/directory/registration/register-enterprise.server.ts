import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { properName } from '../records/names.server.ts'
import { today } from '../records/today.ts'
import { MOST_UNPUBLISHED } from './registration.ts'
import {
  countUnpublished,
  findSimilar,
  findSlugs,
  insertEnterprise,
} from './registration.repository.server.ts'
import type { RegisterEnterprise } from './registration.schema.ts'
import { freeSlug, slugOf } from './slug.ts'

const ATTEMPTS = 3

/**
 * Registers an enterprise that only its maker sees, who becomes its owner.
 * @returns its slug
 * @throws AppError conflict when one with this number is there, or when this person prepares too many at a time
 */
export async function registerEnterprise(
  app: Pick<App, 'db' | 'clock' | 'realtime'>,
  actor: SignedInActor,
  input: RegisterEnterprise,
): Promise<string> {
  if ((await countUnpublished(app.db, actor.personId)) >= MOST_UNPUBLISHED)
    throw new AppError('conflict', 'tooManyUnpublished', { count: MOST_UNPUBLISHED })
  const wanted = slugOf(properName(input.nameEn ?? input.name) || input.name)
  for (let attempt = 1; ; attempt += 1) {
    await refuseKnown(app, input.number)
    const slug = freeSlug(wanted, await findSlugs(app.db, wanted))
    try {
      await insertEnterprise(app.db, input, { personId: actor.personId, slug, today: today(app.clock.now()) })
      // Open pages come back with the new right.
      app.realtime.endPerson(actor.personId)
      return slug
    } catch (error) {
      // Two at once: whoever comes second is told of the number, or takes the next address.
      if ((error as { code?: unknown }).code !== 'P2002' || attempt === ATTEMPTS) throw error
    }
  }
}

async function refuseKnown({ db }: Pick<App, 'db'>, number: string): Promise<void> {
  const same = (await findSimilar(db, number, [])).some(
    ({ taxCode }) => taxCode?.replace('-', '') === number.replace('-', ''),
  )
  if (same) throw new AppError('conflict', 'taxCodeKnown')
}
