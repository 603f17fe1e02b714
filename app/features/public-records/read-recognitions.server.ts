import { today } from '#app/features/directory/index.ts'
import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import type { ApiAnswer } from '#app/platform/edge-api.server.ts'
import { AppError } from '#app/platform/errors.ts'

import { answerList, pickFields } from './answer-list.server.ts'
import { demandPublicId } from './demand-public-id.ts'
import { findPublicRecognition, findPublicRecognitions } from './public-recognitions.repository.server.ts'
import type { ListRecognitions } from './recognition-record.schema.ts'
import { recognitionRecord } from './recognition-record.server.ts'

type Reader = Pick<App, 'db' | 'env' | 'clock'>

/**
 * Recognitions for programs.
 * @throws AppError invalid for a cursor of another list
 */
export function listRecognitions(
  app: Reader,
  url: URL,
  call: ListRecognitions,
  language: Language,
): Promise<ApiAnswer> {
  const site = { publicUrl: app.env.publicUrl, language }
  const day = today(app.clock.now())
  return answerList(app, url, call, {
    read: (after, limit) => findPublicRecognitions(app.db, call, after, limit),
    keyOf: ({ publicId }) => publicId,
    show: (stored) => recognitionRecord(stored, site, day),
  })
}

/**
 * One recognition for programs.
 * @throws AppError notFound; with the reason `idMistyped` when the id fails its check
 */
export async function getRecognition(
  app: Reader,
  typed: string,
  fields: readonly string[] | undefined,
  language: Language,
): Promise<ApiAnswer> {
  const stored = await findPublicRecognition(app.db, demandPublicId('recognition', typed))
  if (!stored) throw new AppError('notFound', 'recordNotFound')
  const site = { publicUrl: app.env.publicUrl, language }
  return { body: pickFields(recognitionRecord(stored, site, today(app.clock.now())), fields) }
}
