import { bothNames, isoDay, today as dayOf } from '#app/features/directory/index.ts'
import { namesIn, type Names } from '#app/features/directory/index.server.ts'
import type { Language } from '#app/locales/language.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { may } from '#app/platform/permissions.ts'
import { hsHeading } from '#reference/hs.ts'

import { currentComposition } from '../composition/current-composition.server.ts'
import { readGapsAddress } from './gaps-address.ts'
import { type GapPage, type GapParty, PARTIES_SHOWN } from './gaps-page.ts'
import { type GapProduct, readMaking, readWanting } from './read-gaps.repository.server.ts'
import { gapOf, homeName, rowOf } from './read-gaps.server.ts'
import { familiesWanting, rivalsOf, wantedHeadings } from './wanted-headings.ts'

const PRODUCTS_EACH = 3

/**
 * One heading: how many want and make it, and some of each.
 * @throws AppError notFound for what is no heading
 */
export async function readGap(
  app: Pick<App, 'pool' | 'clock'>,
  actor: Actor,
  asked: { heading: string | undefined; parameters: URLSearchParams },
  language: Language,
): Promise<GapPage> {
  const heading = asked.heading ?? ''
  if (!/^\d{4}$/.test(heading) || !hsHeading(heading)) throw new AppError('notFound', 'notFound')
  const address = readGapsAddress(asked.parameters)
  const table = wantedHeadings((await currentComposition(app.pool)).families)
  const families = familiesWanting(table, heading)
  const rivals = rivalsOf(table, families)
  const [{ gap, at }, wanting, making] = await Promise.all([
    gapOf(app, heading, address),
    readWanting(app, { families, rivals }, address, PARTIES_SHOWN),
    readMaking(app, heading, PARTIES_SHOWN),
  ])
  const names = namesIn(language)
  return {
    address,
    row: rowOf(gap, language),
    home: homeName(address, language),
    countedOn: at && isoDay(dayOf(at)),
    wanting: partiesOf(wanting, names),
    making: partiesOf(making, names),
    mayBroker: may(actor, 'broker.keep'),
  }
}

/** Enterprises with a few of their products each, in the order in which they were drawn. */
function partiesOf(rows: readonly GapProduct[], names: Names): GapParty[] {
  const parties = new Map<string, GapParty>()
  for (const row of rows) {
    const { country, province } = row
    const party = parties.get(row.enterpriseId) ?? {
      slug: row.slug,
      name: bothNames(names.language, row.nameVi, row.nameEn).name,
      place: country === null ? null : names.place({ country, province }),
      products: [],
    }
    parties.set(row.enterpriseId, party)
    const known = party.products.some(({ slug }) => slug === row.productSlug)
    if (!known && party.products.length < PRODUCTS_EACH)
      party.products.push({
        slug: row.productSlug,
        name: bothNames(names.language, row.productVi, row.productEn).name,
      })
  }
  return [...parties.values()].slice(0, PARTIES_SHOWN)
}
