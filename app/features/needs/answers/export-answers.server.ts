import { namesIn } from '#app/features/directory/index.server.ts'
import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'
import { clockText } from '#app/locales/written-time.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { downloadSheet } from '#app/platform/sheets/download.server.ts'
import { column, datedName, dayCell, isoDayCell, readFormat, tableOf } from '#app/platform/sheets/table.ts'

import { readViews } from '../files/read-files.server.ts'
import type { ComparedAnswer, FileViewLine } from '../page/need-page.ts'
import { shownNeed } from '../page/shown-need.server.ts'
import { readComparison } from './read-comparison.server.ts'

const MOST_VIEWS = 20_000

interface Asked {
  id: string
  format: string | undefined
  language: Language
}

/**
 * The answers to a need side by side as a file.
 * @throws AppError notFound also for whoever does not act for its enterprise
 */
export async function exportAnswers(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  asked: Asked,
): Promise<Response> {
  const { language } = asked
  const need = await ownNeed(app, actor, asked.id)
  const kind = readFormat(asked.format)
  const answers = await readComparison(app, need, namesIn(language))
  const { files, needs: words, needSheets: sheets } = catalogueOf(language)
  const labels = (answer: ComparedAnswer, valid: boolean) =>
    [...answer.required, ...answer.preferred]
      .filter((one) => one.valid === valid)
      .map(({ label }) => label)
      .join('; ')
  const sheet = tableOf(
    sheets.compared,
    [
      column<ComparedAnswer>(sheets.enterprise, 44, ({ enterprise }) => enterprise.name.text),
      column<ComparedAnswer>(sheets.place, 22, ({ enterprise }) => enterprise.place),
      column<ComparedAnswer>(sheets.recognised, 16, ({ enterprise }) =>
        enterprise.seal?.standing === 'inForce' ? files.yes : files.no,
      ),
      column<ComparedAnswer>(sheets.state, 22, ({ state }) => words.interests[state]),
      column<ComparedAnswer>(sheets.quantity, 14, ({ amount }) => amount?.value ?? null, '#,##0.###'),
      column<ComparedAnswer>(
        sheets.unit,
        18,
        ({ amount }) => amount && [amount.unit, amount.period].filter(Boolean).join(' / '),
      ),
      column<ComparedAnswer>(sheets.price, 16, ({ price }) => price?.value ?? null, '#,##0.00'),
      column<ComparedAnswer>(sheets.currency, 10, ({ price }) => price?.currency ?? null),
      column<ComparedAnswer>(sheets.incoterm, 12, ({ incoterm }) => incoterm),
      column<ComparedAnswer>(sheets.lead, 16, ({ leadTimeDays }) => leadTimeDays),
      column<ComparedAnswer>(sheets.sample, 16, ({ sampleDays }) => sampleDays),
      column<ComparedAnswer>(sheets.valid, 36, (answer) => labels(answer, true)),
      column<ComparedAnswer>(sheets.missing, 36, (answer) => labels(answer, false)),
      column<ComparedAnswer>(sheets.message, 60, ({ message }) => message),
      column<ComparedAnswer>(sheets.sent, 14, ({ sentOn }) => isoDayCell(sentOn)),
    ],
    answers,
  )
  return downloadSheet(sheet, kind, datedName(sheets.compared, app.clock.now()))
}

/**
 * Who opened the files of a need, as a file.
 * @throws AppError notFound also for whoever does not act for its enterprise
 */
export async function exportViews(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  asked: Asked,
): Promise<Response> {
  const need = await ownNeed(app, actor, asked.id)
  const kind = readFormat(asked.format)
  const views = await readViews(app, need, asked.language, MOST_VIEWS)
  const { needs: words, needSheets: sheets } = catalogueOf(asked.language)
  const sheet = tableOf(
    sheets.views,
    [
      column<FileViewLine>(sheets.day, 14, ({ at }) => dayCell(new Date(at), actor.timeZone)),
      column<FileViewLine>(sheets.time, 12, ({ at }) =>
        clockText(new Date(at), actor.timeZone, { seconds: true }),
      ),
      column<FileViewLine>(sheets.person, 30, ({ person }) => person),
      column<FileViewLine>(sheets.enterprise, 44, ({ enterprise }) => enterprise?.text ?? null),
      column<FileViewLine>(sheets.file, 44, ({ file }) => file),
      column<FileViewLine>(sheets.kind, 24, (view) => words.files.kinds[view.kind]),
    ],
    views,
  )
  return downloadSheet(sheet, kind, datedName(sheets.views, app.clock.now()))
}

async function ownNeed(app: Pick<App, 'db' | 'clock'>, actor: SignedInActor, id: string) {
  const { need, standing } = await shownNeed(app, actor, id)
  if (!standing.owner) throw new AppError('notFound', 'needNotFound')
  return need
}
