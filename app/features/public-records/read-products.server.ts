import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import type { ApiAnswer } from '#app/platform/edge-api.server.ts'
import { AppError } from '#app/platform/errors.ts'

import { answerList, pickFields } from './answer-list.server.ts'
import { demandPublicId } from './demand-public-id.ts'
import type { ListProducts } from './product-record.schema.ts'
import { productRecord } from './product-record.server.ts'
import { findPublicProduct, findPublicProducts } from './public-products.repository.server.ts'

/**
 * Products for programs.
 * @throws AppError invalid for a cursor of another list
 */
export function listProducts(
  app: Pick<App, 'db' | 'env'>,
  url: URL,
  call: ListProducts,
  language: Language,
): Promise<ApiAnswer> {
  const site = { publicUrl: app.env.publicUrl, language }
  return answerList(app, url, call, {
    read: (after, limit) => findPublicProducts(app.db, call, after, limit),
    keyOf: ({ publicId }) => publicId,
    show: (stored) => productRecord(stored, site),
  })
}

/**
 * One product for programs.
 * @throws AppError notFound; with the reason `idMistyped` when the id fails its check
 */
export async function getProduct(
  app: Pick<App, 'db' | 'env'>,
  typed: string,
  fields: readonly string[] | undefined,
  language: Language,
): Promise<ApiAnswer> {
  const stored = await findPublicProduct(app.db, demandPublicId('product', typed))
  if (!stored) throw new AppError('notFound', 'recordNotFound')
  const record = productRecord(stored, { publicUrl: app.env.publicUrl, language })
  return { body: pickFields(record, fields), lastModified: stored.updatedAt }
}
