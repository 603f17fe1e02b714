import { bothNames, isoDay, localText, today as dayOf } from '#app/features/directory/index.ts'
import { type Names, namesIn, ownEnterprise } from '#app/features/directory/index.server.ts'
import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { mayFor } from '#app/platform/permissions.ts'
import { downloadSheet } from '#app/platform/sheets/download.server.ts'
import { column, datedName, isoDayCell, readFormat, tableOf } from '#app/platform/sheets/table.ts'
import { processName } from '#reference/processes.ts'

import { needChoices } from '../own/need-choices.server.ts'
import { amountOf } from '../page/describe-need.server.ts'
import { findCapabilities } from './capabilities.repository.server.ts'
import type { CapabilitiesPage, ShownCapability } from './capability.ts'

type Stored = Awaited<ReturnType<typeof findCapabilities>>[number]

/** A process in the reader's language. */
function shown(names: Names, stored: Stored): ShownCapability {
  const { freeValue: quantity, freeUnit: unit, freePeriod: period } = stored
  return {
    id: stored.id,
    process: processName(stored.process, names.language),
    detail: localText(names.language, stored.detailVi, stored.detailEn),
    toleranceMm: stored.toleranceMm?.toNumber() ?? null,
    free: amountOf(names, { quantity, unit, period }),
    asOf: isoDay(stored.asOf),
  }
}

/** The processes that an enterprise offers, as everybody sees them. */
export async function readOffered(
  app: Pick<App, 'db'>,
  enterprise: { slug: string },
  language: Language,
): Promise<ShownCapability[]> {
  const names = namesIn(language)
  return (await findCapabilities(app.db, enterprise)).map((one) => shown(names, one))
}

/**
 * The page on which an enterprise keeps the processes that it offers.
 * @throws AppError notFound, forbidden for whoever does not act for it
 */
export async function readCapabilities(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  slug: string,
  language: Language,
): Promise<CapabilitiesPage> {
  const enterprise = await ownEnterprise(app, actor, slug)
  const { processes, units, periods } = needChoices(namesIn(language))
  return {
    slug,
    name: bothNames(language, enterprise.nameVi, enterprise.nameEn).name,
    mayEdit: mayFor(actor, enterprise.id, 'needs.keep'),
    capabilities: await readOffered(app, enterprise, language),
    today: isoDay(dayOf(app.clock.now())),
    choices: { processes, units, periods },
  }
}

/**
 * The processes that an enterprise offers as a file.
 * @throws AppError notFound, forbidden for whoever does not act for it, notFound for an unknown kind of file
 */
export async function exportCapabilities(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  asked: { slug: string; format: string | undefined; language: Language },
): Promise<Response> {
  const kind = readFormat(asked.format)
  const { capabilities, name } = await readCapabilities(app, actor, asked.slug, asked.language)
  const { needSheets: sheets } = catalogueOf(asked.language)
  const sheet = tableOf(
    sheets.capabilities,
    [
      column<ShownCapability>(sheets.process, 30, ({ process }) => process),
      column<ShownCapability>(sheets.detail, 60, ({ detail }) => detail?.text ?? null),
      column<ShownCapability>(sheets.tolerance, 16, ({ toleranceMm }) => toleranceMm, '0.####'),
      column<ShownCapability>(sheets.free, 20, ({ free }) => free?.value ?? null, '#,##0.###'),
      column<ShownCapability>(
        sheets.unit,
        18,
        ({ free }) => free && [free.unit, free.period].filter(Boolean).join(' / '),
      ),
      column<ShownCapability>(sheets.asOf, 16, ({ asOf }) => isoDayCell(asOf)),
    ],
    capabilities,
  )
  return downloadSheet(sheet, kind, datedName(`${sheets.capabilities} ${name.text}`, app.clock.now()))
}
