import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { changeEnterprise } from '../profile/profile.repository.server.ts'
import { enterpriseOfProducts } from './enterprise-of-products.server.ts'
import { MOST_PRODUCTS, RESTORE_DAYS } from './own-product.ts'
import {
  countOwnProducts,
  findAnyOwnProduct,
  setRemoved,
  tellOfProduct,
} from './own-products.repository.server.ts'

type Keeper = Pick<App, 'db' | 'clock'>

/**
 * Takes a product out of the directory; it can be taken back for some days. One that is out already stays out.
 * @throws AppError notFound also for one of somebody else, forbidden, conflict for a recognised one
 */
export async function removeProduct(
  app: Keeper,
  actor: SignedInActor,
  slug: string,
  id: string,
): Promise<void> {
  const { enterpriseId, product } = await ownProduct(app, actor, slug, id)
  if (product._count.recognitions > 0) throw new AppError('conflict', 'recognisedStays')
  await changeEnterprise(app.db, enterpriseId, async (tx) => {
    if (await setRemoved(tx, id, app.clock.now())) await tellOfProduct(tx, id)
  })
}

/**
 * Takes a product back into the directory. One that is there already stays there.
 * @throws AppError notFound also for one of somebody else and after its days are over, forbidden, conflict when full
 */
export async function restoreProduct(
  app: Keeper,
  actor: SignedInActor,
  slug: string,
  id: string,
): Promise<void> {
  const { enterpriseId, product } = await ownProduct(app, actor, slug, id)
  const { removedAt } = product
  if (removedAt === null) return
  if (removedAt < restorableSince(app)) throw new AppError('notFound', 'recordNotFound')
  if ((await countOwnProducts(app.db, enterpriseId)) >= MOST_PRODUCTS)
    throw new AppError('conflict', 'tooManyProducts', { count: MOST_PRODUCTS })
  await changeEnterprise(app.db, enterpriseId, async (tx) => {
    if (await setRemoved(tx, id, null)) await tellOfProduct(tx, id)
  })
}

/** What was taken out since this moment can be taken back. */
export function restorableSince({ clock }: Pick<App, 'clock'>): Date {
  return new Date(clock.now().getTime() - RESTORE_DAYS * 86_400_000)
}

async function ownProduct(app: Keeper, actor: SignedInActor, slug: string, id: string) {
  const { id: enterpriseId } = await enterpriseOfProducts(app, actor, slug)
  const product = await findAnyOwnProduct(app.db, enterpriseId, id)
  if (!product) throw new AppError('notFound', 'recordNotFound')
  return { enterpriseId, product }
}
