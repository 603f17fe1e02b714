import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import type { ApiAnswer } from '#app/platform/edge-api.server.ts'
import { AppError } from '#app/platform/errors.ts'

import { answerList, pickFields } from './answer-list.server.ts'
import type { ListEnterprises } from './enterprise-record.schema.ts'
import { demandPublicId } from './demand-public-id.ts'
import { enterpriseRecord } from './enterprise-record.server.ts'
import { findPublicEnterprise, findPublicEnterprises } from './public-enterprises.repository.server.ts'

/**
 * Enterprises for programs.
 * @throws AppError invalid for a cursor of another list
 */
export function listEnterprises(
  app: Pick<App, 'db' | 'env'>,
  url: URL,
  call: ListEnterprises,
  language: Language,
): Promise<ApiAnswer> {
  const site = { publicUrl: app.env.publicUrl, language }
  return answerList(app, url, call, {
    read: (after, limit) => findPublicEnterprises(app.db, call, after, limit),
    keyOf: ({ publicId }) => publicId,
    show: (stored) => enterpriseRecord(stored, site),
  })
}

/**
 * One enterprise for programs.
 * @throws AppError notFound; with the reason `idMistyped` when the id fails its check
 */
export async function getEnterprise(
  app: Pick<App, 'db' | 'env'>,
  typed: string,
  fields: readonly string[] | undefined,
  language: Language,
): Promise<ApiAnswer> {
  const stored = await findPublicEnterprise(app.db, demandPublicId('enterprise', typed))
  if (!stored) throw new AppError('notFound', 'recordNotFound')
  const record = enterpriseRecord(stored, { publicUrl: app.env.publicUrl, language })
  return { body: pickFields(record, fields), lastModified: stored.updatedAt }
}
