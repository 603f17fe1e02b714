import { printedHs } from '#app/features/directory/index.ts'
import { namesIn } from '#app/features/directory/index.server.ts'
import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { may, mayFor } from '#app/platform/permissions.ts'
import { downloadSheet } from '#app/platform/sheets/download.server.ts'
import { column, datedName, isoDayCell, readFormat, tableOf } from '#app/platform/sheets/table.ts'
import { HS_CHAPTERS } from '#reference/hs.ts'

import { needPath, ownNeedsPath } from '../need.ts'
import { needChoices } from '../own/need-choices.server.ts'
import { type Behind, countOpenNeeds, findOpenNeeds } from '../read-needs.repository.server.ts'
import { needCards } from './describe-need.server.ts'
import { filterOf } from './need-filter.ts'
import type { NeedCard, NeedsPage } from './need-page.ts'

const A_PAGE = 20
const MOST_ROWS = 5000

function readerOf(actor: Actor) {
  return {
    enterpriseIds: actor.memberships.map(({ enterpriseId }) => enterpriseId),
    officer: may(actor, 'needs.review'),
  }
}

/** Where a page of an address begins; null for the first one, and for what is none. */
function behindOf(after: string | null): Behind | null {
  const [moment = '', id = ''] = (after ?? '').split('_')
  const openedAt = new Date(moment)
  return Number.isNaN(openedAt.getTime()) || !/^[0-9a-f-]{36}$/i.test(id) ? null : { openedAt, id }
}

/** Open needs that the reader may see, by the filters of an address, newest first. */
export async function readNeeds(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  parameters: URLSearchParams,
  language: Language,
): Promise<NeedsPage> {
  const filter = filterOf(parameters)
  const reader = readerOf(actor)
  const now = app.clock.now()
  const behind = behindOf(parameters.get('after'))
  const names = namesIn(language)
  const [total, rows] = await Promise.all([
    countOpenNeeds(app.db, filter, reader, now),
    findOpenNeeds(app.db, filter, reader, { now, behind, take: A_PAGE + 1 }),
  ])
  const shown = rows.slice(0, A_PAGE)
  const last = shown.at(-1)
  const { countries, provinces, certificates } = needChoices(names)
  const own = actor.memberships.find(({ enterpriseId }) => mayFor(actor, enterpriseId, 'needs.keep'))
  return {
    filter,
    total,
    needs: await needCards(app, names, shown),
    next: rows.length > A_PAGE && last ? `${last.at.toISOString()}_${last.id}` : null,
    further: behind !== null,
    choices: {
      chapters: HS_CHAPTERS.map(({ code }) => ({
        value: code,
        label: `${code} – ${names.hs(code) ?? code}`,
      })),
      countries,
      provinces,
      certificates,
    },
    add: own ? ownNeedsPath(own.slug, 'new') : null,
  }
}

/**
 * The open needs of an address as a file.
 * @throws AppError notFound for an unknown kind of file
 */
export async function exportNeeds(
  app: Pick<App, 'db' | 'clock' | 'env'>,
  actor: Actor,
  asked: { format: string | undefined; parameters: URLSearchParams; language: Language },
): Promise<Response> {
  const kind = readFormat(asked.format)
  const { language } = asked
  const now = app.clock.now()
  const rows = await findOpenNeeds(app.db, filterOf(asked.parameters), readerOf(actor), {
    now,
    behind: null,
    take: MOST_ROWS,
  })
  const { files, needSheets: sheets } = catalogueOf(language)
  const sheet = tableOf(
    sheets.open,
    [
      column<NeedCard>(sheets.title, 60, ({ title }) => title.text),
      column<NeedCard>(sheets.enterprise, 44, ({ enterprise }) => enterprise.name.text),
      column<NeedCard>(sheets.codes, 24, ({ codes }) => codes.map(({ code }) => printedHs(code)).join('; ')),
      column<NeedCard>(sheets.quantity, 14, ({ amount }) => amount?.value ?? null, '#,##0.###'),
      column<NeedCard>(
        sheets.unit,
        16,
        ({ amount }) => amount && [amount.unit, amount.period].filter(Boolean).join(' / '),
      ),
      column<NeedCard>(sheets.price, 16, ({ price }) => price?.value ?? null, '#,##0.00'),
      column<NeedCard>(sheets.currency, 10, ({ price }) => price?.currency ?? null),
      column<NeedCard>(sheets.certificates, 36, ({ certificates }) => certificates.join('; ')),
      column<NeedCard>(sheets.destination, 24, ({ destination }) => destination),
      column<NeedCard>(sheets.deadline, 16, ({ deadline }) => deadline && isoDayCell(deadline)),
      column<NeedCard>(sheets.expires, 16, ({ expiresOn }) => isoDayCell(expiresOn)),
      column<NeedCard>(files.page, 56, ({ id }) => app.env.publicUrl + pathIn(language, needPath(id))),
    ],
    await needCards(app, namesIn(language), rows),
  )
  return downloadSheet(sheet, kind, datedName(sheets.open, now))
}
