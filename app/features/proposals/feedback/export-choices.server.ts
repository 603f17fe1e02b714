import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { downloadSheet } from '#app/platform/sheets/download.server.ts'
import { column, datedName, dayCell, isoDayCell, readFormat, tableOf } from '#app/platform/sheets/table.ts'

import { type ChosenPartner, readChoices } from './read-choices.server.ts'

/**
 * All that an enterprise has said of partners as a file.
 * @throws AppError notFound for an unknown kind of file; forbidden for another's enterprise
 */
export async function exportChoices(
  app: Pick<App, 'db' | 'clock' | 'env'>,
  actor: Actor,
  asked: { format: string | undefined; enterpriseId: string; language: Language },
): Promise<Response> {
  const format = readFormat(asked.format)
  const { language } = asked
  const { partners } = await readChoices(app, actor, asked.enterpriseId, language)
  const { files, partnerChoices: words } = catalogueOf(language)
  const sheet = tableOf(
    files.choices,
    [
      column<ChosenPartner>(files.partner, 44, ({ name }) => name.text),
      column<ChosenPartner>(files.choice, 18, ({ choice }) => choice && words.kind[choice.kind]),
      column<ChosenPartner>(files.reason, 36, ({ choice }) =>
        [choice?.reason && words.reason[choice.reason], choice?.reasonText].filter(Boolean).join('. '),
      ),
      column<ChosenPartner>(files.awayUntil, 14, ({ choice }) =>
        choice?.until ? isoDayCell(choice.until) : null,
      ),
      column<ChosenPartner>(files.by, 24, ({ choice }) => choice?.by ?? null),
      column<ChosenPartner>(files.at, 14, ({ choice }) =>
        choice ? dayCell(new Date(choice.at), actor.timeZone) : null,
      ),
      column<ChosenPartner>(files.notes, 60, ({ notes }) =>
        notes.map(({ author, text }) => (author === null ? text : `${author}: ${text}`)).join('\n'),
      ),
      column<ChosenPartner>(files.page, 48, ({ slug, published }) =>
        published ? app.env.publicUrl + pathIn(language, `/enterprises/${slug}`) : null,
      ),
    ],
    partners,
  )
  return downloadSheet(sheet, format, datedName(files.choices, app.clock.now()))
}
