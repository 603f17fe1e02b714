import type { Language } from '#app/locales/language.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { mayFor } from '#app/platform/permissions.ts'

import { draftForm } from '../editing/draft.ts'
import { ownEnterprise } from '../profile/own-enterprise.server.ts'
import { bothNames } from '../records/local-text.ts'
import { namesIn, type Names } from '../records/names.server.ts'
import { photoRecord } from '../records/photo-record.ts'
import { isoDay } from '../records/today.ts'
import { missingPoints, type OwnProduct, type OwnProductsPage, RESTORE_DAYS } from './own-product.ts'
import { findBegun, findOwnProducts, findRemovedProducts } from './own-products.repository.server.ts'
import { restorableSince } from './remove-product.server.ts'

/**
 * The list on which an enterprise keeps its products.
 * @throws AppError notFound, forbidden for whoever does not act for it
 */
export async function readOwnProducts(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  slug: string,
  language: Language,
): Promise<OwnProductsPage> {
  const enterprise = await ownEnterprise(app, actor, slug)
  const [products, removed] = await Promise.all([
    findOwnProducts(app.db, enterprise.id),
    findRemovedProducts(app.db, enterprise.id, restorableSince(app)),
  ])
  const ofNew = draftForm('new-product', enterprise.id)
  const forms = [ofNew, ...products.map(({ id }) => draftForm('product', id))]
  const begun = await findBegun(app.db, actor.personId, forms)
  const names = namesIn(language)
  return {
    slug,
    name: bothNames(language, enterprise.nameVi, enterprise.nameEn).name,
    mayEdit: mayFor(actor, enterprise.id, 'products.keep'),
    published: enterprise.publishedAt !== null,
    products: products.map((product) => ({
      ...ownProduct(names, product),
      draft: begun.has(draftForm('product', product.id)),
    })),
    removed: removed.map(({ id, nameVi, nameEn, removedAt }) => ({
      id,
      name: bothNames(language, nameVi, nameEn).name,
      until: isoDay(new Date((removedAt?.getTime() ?? 0) + RESTORE_DAYS * 86_400_000)),
    })),
    begun: begun.has(ofNew),
  }
}

type Stored = Awaited<ReturnType<typeof findOwnProducts>>[number]

function ownProduct(names: Names, product: Stored): Omit<OwnProduct, 'draft'> {
  const { industryGroup, photos, _count } = product
  return {
    id: product.id,
    slug: product.slug,
    name: bothNames(names.language, product.nameVi, product.nameEn).name,
    group: industryGroup ? { code: industryGroup, name: names.group(industryGroup) } : null,
    photo: photos[0] ? photoRecord(photos[0], names.language) : null,
    photos: photos.length,
    missing: missingPoints({ ...product, photos: photos.length, abilities: _count.facts }),
    asOf: isoDay(product.asOf),
    recognised: _count.recognitions > 0,
  }
}
