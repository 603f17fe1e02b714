import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import { isoDayIn } from '#app/locales/written-time.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { downloadSheet } from '#app/platform/sheets/download.server.ts'
import type { Sheet } from '#app/platform/sheets/sheet.ts'
import { dayCell } from '#app/platform/sheets/table.ts'

import { readEntries } from './read-shortlists.server.ts'
import type { EntryCard, NoteRecord } from './shortlist-page.ts'

/** A whole list as a file. @throws AppError notFound also for lists of others, and for other kinds of files */
export async function downloadShortlist(
  app: App,
  actor: SignedInActor,
  asked: { id: string; format: string; sort: string | null; language: Language },
): Promise<Response> {
  const { id, format } = asked
  if (format !== 'csv' && format !== 'xlsx') throw new AppError('notFound', 'notFound')
  const sheet = await readShortlistSheet(app, actor, id, asked)
  return downloadSheet(sheet, format, sheet.name)
}

/** A whole list as a table: one row for each entry, notes in one cell. @throws AppError notFound also for lists of others */
async function readShortlistSheet(
  app: App,
  actor: SignedInActor,
  id: string,
  options: { sort: string | null; language: Language },
): Promise<Sheet> {
  const { list, entries } = await readEntries(app, actor, id, options)
  const words = catalogueOf(options.language).shortlists
  const { sheet } = words
  const { timeZone } = actor
  const column = (header: string, width: number) => ({ header, width })
  return {
    name: list.name,
    columns: [
      column(sheet.kind, 14),
      column(sheet.name, 40),
      column(sheet.maker, 32),
      column(sheet.place, 20),
      column(sheet.group, 24),
      { ...column(sheet.recognised, 12), format: '0' },
      column(sheet.certificates, 28),
      column(sheet.added, 12),
      column(sheet.addedBy, 22),
      column(sheet.notes, 60),
      column(sheet.address, 44),
    ],
    rows: entries.map(({ kind, target, addedAt, addedBy, notes }) => [
      words.entry.kind[kind],
      target?.name.text ?? words.entry.gone[kind],
      target?.maker?.name.text ?? null,
      target?.place ?? null,
      target?.group?.name ?? null,
      target?.seal?.yearTo ?? null,
      target?.certificates.join('; ') || null,
      dayCell(addedAt, timeZone),
      addedBy,
      notes.map((note) => noteLine(note, timeZone, words.note.former)).join('\n') || null,
      addressOf(app, kind, target, options.language),
    ]),
  }
}

function noteLine({ author, writtenAt, text }: NoteRecord, timeZone: string, former: string): string {
  return `${isoDayIn(writtenAt, timeZone)} ${author ?? former}: ${text}`
}

/** The page of a record; what has left the directory has none. */
function addressOf(
  app: App,
  kind: EntryCard['kind'],
  target: EntryCard['target'],
  language: Language,
): string | null {
  if (!target) return null
  const path = `/${kind === 'enterprise' ? 'enterprises' : 'products'}/${target.slug}`
  return `${app.env.publicUrl}${pathIn(language, path)}`
}
