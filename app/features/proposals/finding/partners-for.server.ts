import { AppError } from '#app/platform/errors.ts'

import { currentComposition } from '../composition/current-composition.server.ts'
import type { Composition } from '../engine/composition.ts'
import { mattersOf, mattersOfProduct, matterOfWords, type Matter } from '../engine/matters.ts'
import { momentOf } from '../engine/moment.ts'
import type { Party, PlacePreference } from '../engine/proposal.ts'
import { readParties } from './parties.repository.server.ts'
import { partyOf } from './party.ts'
import type { ProposedPartner } from './proposals.ts'
import { workOutGroups, type Ports } from './work-out-groups.server.ts'

/** One thing that partners are looked for: an open need, one product, or something said in words. */
export type Sought = { need: string } | { product: string } | { words: string }

/**
 * The partners of one enterprise for one thing, best first: what the page of proposals shows, as one list. Whoever calls
 * it has asked whether the reader may see them.
 *
 * @param limit at most so many, up to 50
 * @throws AppError `notFound` for an enterprise, a need or a product that is not there (any more)
 */
export async function partnersFor(
  app: Ports,
  enterpriseId: string,
  sought: Sought,
  { limit = 20, place = 'away' }: { limit?: number; place?: PlacePreference } = {},
): Promise<ProposedPartner[]> {
  const now = app.clock.now()
  const [[row], composition] = await Promise.all([
    readParties(app.pool, [enterpriseId], now, enterpriseId),
    currentComposition(app.pool),
  ])
  if (!row) throw new AppError('notFound', 'enterpriseNotFound')
  const { asker, matters } = mattersFor(partyOf(row), sought, composition)
  if (matters.length === 0) throw new AppError('notFound', 'notFound')
  const groups = await workOutGroups(app, asker, matters, {
    now,
    moment: momentOf(now),
    limit,
    filter: { place },
    composition,
  })
  if (groups.length === 1) return groups[0]?.partners ?? []
  return oneList(groups.flatMap((group) => group.partners)).slice(0, limit)
}

function mattersFor(
  asker: Party,
  sought: Sought,
  composition: Composition,
): { asker: Party; matters: Matter[] } {
  if ('words' in sought) return { asker, matters: [matterOfWords(sought.words, composition)] }
  if ('need' in sought) {
    return {
      asker,
      matters: mattersOf(asker, composition).filter((matter) => matter.key === `need:${sought.need}`),
    }
  }
  return mattersOfProduct(asker, sought.product, composition)
}

/** Each partner once, for whatever it fits best. */
function oneList(partners: readonly ProposedPartner[]): ProposedPartner[] {
  const best = new Map<string, ProposedPartner>()
  for (const partner of partners) {
    const known = best.get(partner.id)
    if (!known || partner.score > known.score) best.set(partner.id, partner)
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}
