import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { VIETNAM } from '#reference/countries.ts'

import { ownEnterpriseToChange } from './own-enterprise.server.ts'
import { changeEnterprise, deleteSite, writeSite } from './profile.repository.server.ts'
import type { KeepSite } from './profile.schema.ts'

/** More than the plants and offices of any group that is kept by hand. */
const MOST_SITES = 30

type Keeper = Pick<App, 'db' | 'clock'>

/**
 * Adds a place where the enterprise works, or changes one.
 * @throws AppError notFound also for a place of somebody else, forbidden, conflict when there are too many
 */
export async function keepSite(
  app: Keeper,
  actor: SignedInActor,
  slug: string,
  { id, kind, country, province, commune, street, city }: Omit<KeepSite, 'command'>,
): Promise<void> {
  const stored = await ownEnterpriseToChange(app, actor, slug)
  if (id !== undefined && !stored.sites.some((site) => site.id === id))
    throw new AppError('notFound', 'recordNotFound')
  if (id === undefined && stored.sites.length >= MOST_SITES)
    throw new AppError('conflict', 'tooManySites', { count: MOST_SITES })
  const vietnam = country === VIETNAM
  await changeEnterprise(app.db, stored.id, (tx) =>
    writeSite(tx, stored.id, id ?? null, {
      kind,
      country,
      province: vietnam ? (province ?? null) : null,
      commune: vietnam ? commune : null,
      city: vietnam ? null : city,
      address: street,
    }),
  )
}

/**
 * Takes a place off the profile; the last one stays, because an enterprise is somewhere.
 * @throws AppError notFound also for a place of somebody else, forbidden, conflict for the last one
 */
export async function removeSite(app: Keeper, actor: SignedInActor, slug: string, id: string): Promise<void> {
  const stored = await ownEnterpriseToChange(app, actor, slug)
  if (!stored.sites.some((site) => site.id === id)) throw new AppError('notFound', 'recordNotFound')
  if (stored.sites.length === 1) throw new AppError('conflict', 'lastSite')
  await changeEnterprise(app.db, stored.id, (tx) => deleteSite(tx, id))
}
