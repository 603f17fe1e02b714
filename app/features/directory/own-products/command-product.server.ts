import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { keepPhoto } from '#app/platform/files/keep-file.server.ts'
import type { ArrivedFile } from '#app/platform/files/receive-form.server.ts'

import { draftForm } from '../editing/draft.ts'
import { dropDraft } from '../editing/drafts.repository.server.ts'
import { enterpriseOfProducts } from './enterprise-of-products.server.ts'
import { MOST_PHOTOS, type ProductDone } from './own-product.ts'
import { findOwnProduct } from './own-products.repository.server.ts'
import type { CommandProduct, CommandProducts, ProductContent } from './product.schema.ts'
import { removeProduct, restoreProduct } from './remove-product.server.ts'
import { changeProduct, createProduct } from './save-own-product.server.ts'

type Keeper = Pick<App, 'db' | 'files' | 'photos' | 'clock'>

/**
 * Does what the form of a product asks for.
 * @param where.product its slug, null for a new one
 * @param files photos that came with the form
 * @returns what was done, and the slug of the product where there is one
 */
export async function commandProduct(
  app: Keeper,
  actor: SignedInActor,
  where: { slug: string; product: string | null },
  input: CommandProduct,
  files: readonly ArrivedFile[],
): Promise<{ done: ProductDone; product: string | null }> {
  const enterprise = await enterpriseOfProducts(app, actor, where.slug)
  const product = where.product === null ? null : await findOwnProduct(app.db, enterprise.id, where.product)
  if (where.product !== null && !product) throw new AppError('notFound', 'recordNotFound')
  const form = product ? draftForm('product', product.id) : draftForm('new-product', enterprise.id)
  const forget = () => dropDraft(app.db, { personId: actor.personId, form })
  if (input.command === 'discardDraft') {
    await forget()
    return { done: 'discardDraft', product: where.product }
  }
  const { command: _, version, ...typed } = input
  if (product && product.version !== version) throw new AppError('conflict', 'productMovedOn')
  const content = await withFiles(app, actor, enterprise.id, typed, files)
  if (product) {
    await changeProduct(app, actor, { slug: where.slug, product: product.slug }, { version, ...content })
    await forget()
    return { done: 'saved', product: product.slug }
  }
  const created = await createProduct(app, actor, where.slug, content)
  await forget()
  return { done: 'created', product: created.slug }
}

/** Does what the list of products asks for. */
export function commandProducts(
  app: Keeper,
  actor: SignedInActor,
  slug: string,
  { command, id }: CommandProducts,
): Promise<void> {
  return command === 'remove' ? removeProduct(app, actor, slug, id) : restoreProduct(app, actor, slug, id)
}

/** Keeps photos that came with the form itself, behind those that it names. */
async function withFiles(
  app: Keeper,
  uploader: SignedInActor,
  enterpriseId: string,
  content: ProductContent,
  files: readonly ArrivedFile[],
): Promise<ProductContent> {
  if (content.photos.length + files.length > MOST_PHOTOS)
    throw new AppError('invalid', 'tooManyPhotos', { count: MOST_PHOTOS, field: 'files' })
  const photos = [...content.photos]
  for (const file of files) {
    const { key } = await keepPhoto(app, file, { enterpriseId, uploader })
    photos.push({ key, altVi: null, altEn: null })
  }
  return { ...content, photos }
}
