import type { Language } from '#app/locales/language.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { downloadLongSheet, downloadSheet } from '#app/platform/sheets/download.server.ts'
import type { SheetFormat } from '#app/platform/sheets/sheet.ts'

import { fieldsOf } from '../columns/fields.ts'
import { ownImport } from '../command-import.server.ts'
import { refusedSheet } from '../describe-import.server.ts'
import { IMPORT_KINDS } from '../import-kind.ts'
import { importWordsIn } from '../words.server.ts'
import { EXAMPLES } from './examples.ts'

/** An empty list with its headings and one example. @throws AppError notFound for other kinds and files */
export async function downloadTemplate(
  { kind: asked, format }: { kind: string; format: string },
  language: Language,
): Promise<Response> {
  const kind = IMPORT_KINDS.find((one) => one === asked)
  if (!kind || !isFormat(format)) throw new AppError('notFound', 'notFound')
  const words = importWordsIn(language)
  const fields = fieldsOf(kind)
  const name = words.say('template', { kind: words.say(`kinds.${kind}`) })
  return downloadSheet(
    {
      name,
      columns: fields.map(({ key }) => ({
        header: words.field(key),
        width: Math.max(16, words.field(key).length + 2),
      })),
      rows: [fields.map(({ key }) => EXAMPLES[kind][key]?.[language === 'vi' ? 0 : 1] ?? null)],
    },
    format,
    name,
  )
}

/** The refused rows of an import with their reasons. @throws AppError notFound also for imports of others */
export async function downloadRejected(
  app: Pick<App, 'db' | 'pool'>,
  actor: SignedInActor,
  { id, format }: { id: string; format: string },
  language: Language,
): Promise<Response> {
  const stored = await ownImport(app, actor, id)
  if (!isFormat(format)) throw new AppError('notFound', 'notFound')
  const sheet = await refusedSheet(app, stored, language)
  const name = `${sheet.name} ${stored.fileName.replace(/\.[^.]*$/, '')}`
  return format === 'csv' ? downloadLongSheet(sheet, sheet.more(), name) : downloadSheet(sheet, format, name)
}

function isFormat(format: string): format is SheetFormat {
  return format === 'csv' || format === 'xlsx'
}
