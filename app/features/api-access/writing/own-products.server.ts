import {
  changeProduct,
  createProduct,
  ProductContent,
  removeProduct,
  storedSpecifications,
} from '#app/features/directory/index.server.ts'
import { demandPublicId } from '#app/features/public-records/index.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { parseSent } from '#app/platform/edge-words.server.ts'
import { AppError } from '#app/platform/errors.ts'

import { demandOwn } from './own-profile.server.ts'
import {
  findProductToKeep,
  findPublicIdOfProduct,
  type StoredProduct,
} from './own-products.repository.server.ts'
import type { NewProduct, OwnProduct, ProductPatch } from './product-record.schema.ts'

type Keeper = Pick<App, 'db' | 'clock' | 'env'>

/** A product with the version that a change of it must name. */
export interface VersionedProduct {
  product: OwnProduct
  version: string
  updatedAt: Date
}

/**
 * Adds a product by the same use-case as the page.
 * @throws AppError notFound, forbidden for representatives, invalid, conflict when there are too many
 */
export async function addOwnProduct(
  app: Keeper,
  actor: SignedInActor,
  enterprise: string,
  given: NewProduct,
  language: Language,
): Promise<VersionedProduct> {
  const { slug } = await demandOwn(app, actor, enterprise)
  const { id } = await createProduct(app, actor, slug, contentOf(given, language))
  const product = await findPublicIdOfProduct(app.db, id)
  return readOwnProductRecord(app, actor, { enterprise, product }, language)
}

/** A product of an enterprise, both by their public ids. */
export interface ProductAddress {
  enterprise: string
  product: string
}

/**
 * A product of an enterprise that the person acts for.
 * @throws AppError notFound, also for somebody else's
 */
export async function readOwnProductRecord(
  app: Pick<App, 'db' | 'env'>,
  actor: SignedInActor,
  at: ProductAddress,
  language: Language,
): Promise<VersionedProduct> {
  return versioned(app, (await demandProduct(app, actor, at)).stored, language)
}

/**
 * Changes some of a product by the same use-case as the page.
 * @param check gets the present version, and throws unless the change is meant for it
 * @throws AppError notFound, forbidden for representatives, invalid; stale when somebody else was quicker
 */
export async function patchOwnProduct(
  app: Keeper,
  actor: SignedInActor,
  at: ProductAddress,
  patch: ProductPatch,
  { check, language }: { check: (version: string) => void; language: Language },
): Promise<VersionedProduct> {
  const { stored, slug } = await demandProduct(app, actor, at)
  const present = versioned(app, stored, language)
  check(present.version)
  const { id: _id, slug: _slug, url: _url, updatedAt: _at, ...facts } = present.product
  const photos = stored.photos.map(({ fileKey, altVi, altEn }) => ({ key: fileKey, altVi, altEn }))
  const content = contentOf({ ...facts, ...patch }, language, photos)
  const address = { slug, product: stored.slug }
  await changeProduct(app, actor, address, { ...content, version: stored.version }).catch(
    (error: unknown) => {
      if (error instanceof AppError && error.reasonKey === 'productMovedOn')
        throw new AppError('stale', 'staleVersion')
      throw error
    },
  )
  return readOwnProductRecord(app, actor, at, language)
}

/**
 * Takes a product out of the directory.
 * @throws AppError notFound, forbidden for representatives, conflict for a recognised one
 */
export async function removeOwnProduct(app: Keeper, actor: SignedInActor, at: ProductAddress): Promise<void> {
  const { stored, slug } = await demandProduct(app, actor, at)
  await removeProduct(app, actor, slug, stored.id)
}

async function demandProduct(
  app: Pick<App, 'db'>,
  actor: SignedInActor,
  { enterprise, product }: ProductAddress,
): Promise<{ stored: StoredProduct; slug: string }> {
  const own = await demandOwn(app, actor, enterprise)
  const stored = await findProductToKeep(app.db, own.id, demandPublicId('product', product))
  if (!stored) throw new AppError('notFound', 'recordNotFound')
  return { stored, slug: own.slug }
}

function versioned(app: Pick<App, 'env'>, stored: StoredProduct, language: Language): VersionedProduct {
  const { facts, version, updatedAt } = stored
  const amount = (kind: StoredProduct['facts'][number]['kind']) => {
    const fact = facts.find((each) => each.kind === kind)
    if (!fact) return null
    const { value, unit, period } = fact
    return { value: value.toNumber(), unit, period: period as 'DAY' | 'WEE' | 'MON' | 'ANN' | null }
  }
  const product = {
    id: stored.publicId,
    slug: stored.slug,
    url: app.env.publicUrl + pathIn(language, `/products/${stored.slug}`),
    nameVi: stored.nameVi,
    nameEn: stored.nameEn,
    descriptionVi: stored.descriptionVi,
    descriptionEn: stored.descriptionEn,
    industryGroup: stored.industryGroup,
    hsCodes: stored.hsCodes,
    vsicCodes: stored.vsicCodes,
    specifications: storedSpecifications(stored.specifications),
    capacity: amount('capacity'),
    minimumOrder: amount('minimum_order'),
    leadTime: amount('lead_time'),
    updatedAt: updatedAt.toISOString(),
  }
  return { product, version: `product-${version}`, updatedAt }
}

/** What was sent, as the form of the page would hand it in: null and nothing are the same there. */
function contentOf(
  given: ProductPatch,
  language: Language,
  photos: { key: string; altVi: string | null; altEn: string | null }[] = [],
): ProductContent {
  return parseSent(ProductContent, withoutNulls({ ...given, photos }), language)
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  const filled = Object.entries(value).filter(([, each]) => each !== null && each !== undefined)
  return Object.fromEntries(filled.map(([name, each]) => [name, withoutNulls(each)]))
}
