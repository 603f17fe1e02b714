import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'
import { AppError } from '#app/platform/errors.ts'

import { changeEnterprise } from '../profile/profile.repository.server.ts'
import { isOwnWord } from '../profile/upkeep.ts'
import type { StoredEnterprise } from '../records/directory.repository.server.ts'
import { printedHs } from '../records/printed-code.ts'
import { today as dayOf } from '../records/today.ts'
import { enterpriseOfProducts } from './enterprise-of-products.server.ts'
import { AMOUNT_NAMES, AMOUNTS, MOST_PRODUCTS } from './own-product.ts'
import {
  countOwnProducts,
  findOwnPhotos,
  findOwnProduct,
  findUnknownHs,
  insertProduct,
  type StatedFact,
  type StoredOwnProduct,
  tellOfProduct,
  updateProduct,
  writeFacts,
  writePhotos,
} from './own-products.repository.server.ts'
import type { ProductContent } from './product.schema.ts'
import { newProductSlug } from './product-slug.server.ts'

type Keeper = Pick<App, 'db' | 'clock'>

/**
 * Adds a product to one's enterprise; it is public when the enterprise is, and search is told.
 * @throws AppError notFound, forbidden, invalid for photos of somebody else and unknown HS codes, conflict when there are too many products
 */
export async function createProduct(
  app: Keeper,
  actor: SignedInActor,
  slug: string,
  content: ProductContent,
): Promise<{ id: string; slug: string }> {
  const enterprise = await enterpriseOfProducts(app, actor, slug)
  if ((await countOwnProducts(app.db, enterprise.id)) >= MOST_PRODUCTS)
    throw new AppError('conflict', 'tooManyProducts', { count: MOST_PRODUCTS })
  await demandKnownHs(app, content.hsCodes)
  const today = dayOf(app.clock.now())
  const address = newProductSlug(content.nameVi)
  const id = await changeEnterprise(app.db, enterprise.id, async (tx) => {
    const product = await insertProduct(tx, content, {
      enterpriseId: enterprise.id,
      slug: address,
      origin: enterprise.origin === 'demonstration' ? 'demonstration' : 'member',
      personId: actor.personId,
      today,
    })
    await writeBeside(tx, { enterprise, productId: product, facts: [] }, content, today)
    return product
  })
  return { id, slug: address }
}

/**
 * Saves a product of one's enterprise; what was saved counts as confirmed on the present day.
 * @param input.version the version that was seen
 * @throws AppError notFound also for one of somebody else, forbidden, conflict when a colleague has changed it meanwhile,
 * invalid for photos of somebody else and for another name of a recognised product
 */
export async function changeProduct(
  app: Keeper,
  actor: SignedInActor,
  { slug, product }: { slug: string; product: string },
  { version, ...content }: ProductContent & { version: number },
): Promise<void> {
  const enterprise = await enterpriseOfProducts(app, actor, slug)
  const stored = await findOwnProduct(app.db, enterprise.id, product)
  if (!stored) throw new AppError('notFound', 'recordNotFound')
  if (stored.version !== version) throw new AppError('conflict', 'productMovedOn')
  if (isNameFixed(stored) && content.nameVi !== stored.nameVi)
    throw new AppError('invalid', 'recognisedName', { field: 'nameVi' })
  // What was stated before the table was loaded may stay.
  await demandKnownHs(
    app,
    content.hsCodes.filter((code) => !stored.hsCodes.includes(code)),
  )
  const today = dayOf(app.clock.now())
  await changeEnterprise(app.db, enterprise.id, async (tx) => {
    const saved = await updateProduct(tx, { id: stored.id, version }, content, {
      personId: actor.personId,
      today,
    })
    if (!saved) throw new AppError('conflict', 'productMovedOn')
    await writeBeside(tx, { enterprise, productId: stored.id, facts: stored.facts }, content, today)
  })
}

/**
 * Where the full table of the Harmonised System is loaded, a code must stand in it. Otherwise its chapter must be one, which the
 * schema has looked at: the table that comes along has not all headings.
 */
async function demandKnownHs({ db }: Pick<App, 'db'>, codes: readonly string[]): Promise<void> {
  const unknown = await findUnknownHs(db, codes)
  if (unknown.length > 0)
    throw new AppError('invalid', 'hsNotInTable', {
      field: 'hsCodes',
      count: unknown.length,
      codes: unknown.map(printedHs).join(', '),
    })
}

/** Whether the name of a product stands in a decision. */
export function isNameFixed(stored: Pick<StoredOwnProduct, '_count'>): boolean {
  return stored._count.recognitions > 0
}

async function writeBeside(
  tx: Transaction,
  {
    enterprise,
    productId,
    facts,
  }: { enterprise: StoredEnterprise; productId: string; facts: StoredOwnProduct['facts'] },
  content: ProductContent,
  today: Date,
): Promise<void> {
  const keys = content.photos.map(({ key }) => key)
  const own = await findOwnPhotos(tx, enterprise.id, keys)
  const photos = content.photos.flatMap((photo) => {
    const size = own.get(photo.key)
    return size ? [{ ...photo, ...size }] : []
  })
  if (photos.length !== keys.length || new Set(keys).size !== keys.length)
    throw new AppError('invalid', 'photoGone', { field: 'photos' })
  await writePhotos(tx, productId, photos)
  const source = enterprise.origin === 'demonstration' ? 'demonstration' : 'self_declared'
  await writeFacts(tx, { enterpriseId: enterprise.id, productId }, factsOf(content, facts), { source, today })
  await tellOfProduct(tx, productId)
}

/** What an enterprise stated before gives way to what it states now; the word of officers and sources stays. */
function factsOf(content: ProductContent, before: StoredOwnProduct['facts']) {
  const kinds = new Set<string>(Object.values(AMOUNTS))
  const gone = before.filter((fact) => isOwnWord(fact) && kinds.has(fact.kind)).map(({ id }) => id)
  const stated = AMOUNT_NAMES.flatMap((name): StatedFact[] => {
    const amount = content[name]
    if (!amount) return []
    // Only a capacity is a rate.
    const period = name === 'capacity' ? (amount.period ?? 'MON') : null
    return [{ kind: AMOUNTS[name], value: amount.value, unit: amount.unit, period }]
  })
  return { gone, stated }
}
