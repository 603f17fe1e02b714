import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { attachment } from '#app/platform/sheets/download.server.ts'
import { documentPath } from '#app/platform/files/file-kinds.ts'
import { PHOTO_WIDTHS, photoPath, widthsOf } from '#app/platform/files/photo.ts'
import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'

import {
  findOwnEntries,
  findOwnFiles,
  findOwnRows,
  findPersonLinks,
  type OwnEntry,
} from './own-records.repository.server.ts'
import { readableCopy } from './readable-copy.server.ts'

/** Everything that is kept about a person, as it is stored. */
export interface OwnCopy {
  madeAt: string
  person: { id: string; name: string; email: string }
  /** Rows by table; columns have the names of the database. */
  records: Record<string, Record<string, unknown>[]>
  /** What the person handed in: photos, papers, evidence. Bytes are not in the copy; whoever is signed in opens them. */
  files: OwnFile[]
  log: OwnEntry[]
}

interface OwnFile {
  name: string
  mediaType: string
  bytes: number
  handedInAt: string
  url: string
}

/** Collects it: every table that links to a person, and the audit log. */
export async function ownCopy(
  app: Pick<App, 'pool' | 'clock' | 'env'>,
  { personId, name, email }: SignedInActor,
): Promise<OwnCopy> {
  const columns = new Map<string, string[]>([['person', ['id']]])
  for (const { table, column } of await findPersonLinks(app.pool))
    columns.set(table, [...(columns.get(table) ?? []), column])
  const records: OwnCopy['records'] = {}
  for (const [table, named] of columns) {
    const rows = await findOwnRows(app.pool, table, named, personId)
    if (rows.length > 0) records[table] = rows
  }
  return {
    madeAt: app.clock.now().toISOString(),
    person: { id: personId, name, email },
    records,
    files: (await findOwnFiles(app.pool, personId)).map(({ key, kind, width, createdAt, ...file }) => ({
      ...file,
      handedInAt: createdAt.toISOString(),
      url:
        app.env.publicUrl +
        (kind === 'photo'
          ? photoPath(key, widthsOf(width ?? 0).at(-1) ?? PHOTO_WIDTHS[0])
          : documentPath({ key, name: file.name })),
    })),
    log: await findOwnEntries(app.pool, personId),
  }
}

/**
 * The copy as a file: `json` for programs, `html` to be read.
 * @throws AppError notFound for any other kind
 */
export async function downloadOwnCopy(
  app: App,
  actor: SignedInActor,
  format: string | undefined,
  language: Language,
): Promise<Response> {
  if (format !== 'json' && format !== 'html') throw new AppError('notFound', 'notFound')
  const copy = await ownCopy(app, actor)
  const { fileName } = catalogueOf(language).personalCopy
  const name = `${fileName} ${copy.madeAt.slice(0, 10)}.${format}`
  const body = format === 'json' ? JSON.stringify(copy, null, 2) : readableCopy(copy, language)
  return new Response(body, {
    headers: {
      'content-language': language,
      'content-type': format === 'json' ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
      'content-disposition': attachment(name),
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    },
  })
}
