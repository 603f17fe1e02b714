import { setImmediate as letOthersRun } from 'node:timers/promises'

import { actsFor, type Actor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { SearchUnavailable } from '#search/search-port.ts'

import {
  findCandidates,
  readDirectoryCountries,
  type CandidateBounds,
} from './candidates.repository.server.ts'
import { findSettled } from '../feedback/inferred.repository.server.ts'
import { groupOf, type Directory } from './group-of.ts'
import { chooseMatters, mattersOf, type Matter } from '../engine/matters.ts'
import { readParties } from './parties.repository.server.ts'
import { partyOf, type PartyRow } from './party.ts'
import { momentOf } from '../engine/moment.ts'
import type { Proposals } from './proposals.ts'
import type { ProposePartnersQuery } from './propose-partners.schema.ts'

/** Enterprises scored for one page, over all its groups. */
const CANDIDATES = 400
/** Groups of inferred needs on the usual page; the others are offered as links. */
const INFERRED_GROUPS = 3
const PARTNERS_EACH = 4
const PARTNERS_ALONE = 20
/** A need with fewer candidates than this by its codes is also looked for by its words. */
const FEW = 10
const FOUND_BY_WORDS = 30

type Ports = Pick<App, 'pool' | 'clock' | 'search'>

/**
 * The partners worth meeting for one enterprise, by matter: its open needs, the inputs that its products are typically
 * made of, and those who may want what it makes.
 *
 * @throws AppError `forbidden` unless the actor acts for the enterprise; `notFound` for an enterprise or a matter that
 * is not there (any more).
 */
export async function proposePartners(
  app: Ports,
  actor: Actor,
  input: ProposePartnersQuery,
): Promise<Proposals> {
  if (!actsFor(actor, input.enterpriseId)) throw new AppError('forbidden', 'notYourEnterprise')
  const now = app.clock.now()
  const moment = momentOf(now)
  const [[row], countries, settled] = await Promise.all([
    readParties(app.pool, [input.enterpriseId], now, input.enterpriseId),
    readDirectoryCountries(app.pool),
    findSettled(app.pool, input.enterpriseId),
  ])
  if (!row) throw new AppError('notFound', 'enterpriseNotFound')
  const asker = partyOf(row)
  const inferred = mattersOf(asker)
  const all = inferred.filter((matter) => !settled.has(matter.key))
  const dismissed = inferred.filter((matter) => settled.get(matter.key) === 'dismissed')
  // A matter that is asked for by name is shown whatever was decided about it, so that no open page leads nowhere.
  const alone = input.about === undefined || input.about === 'inferred' ? all : inferred
  const chosen = chooseMatters(alone, input.about, INFERRED_GROUPS)
  if (input.about !== undefined && input.about !== 'inferred' && chosen.length === 0) {
    throw new AppError('notFound', 'notFound')
  }
  const filter = { ...pick(input), place: input.place ?? 'away' }
  const found = await candidatesOf(app, chosen, {
    askerId: asker.id,
    now,
    day: moment.day,
    filter,
    limit: CANDIDATES,
    province: asker.sites[0]?.province ?? null,
    country: asker.sites[0]?.country ?? null,
  })
  const directory = await readDirectory(app, found, now, asker.id)
  const limit = input.limit ?? (chosen.length === 1 ? PARTNERS_ALONE : PARTNERS_EACH)
  const groups = []
  for (const matter of chosen) {
    // Hundreds of candidates are scored for each: others get their turn in between.
    await letOthersRun()
    groups.push(groupOf(asker, matter, found.get(matter.key) ?? [], directory, moment, { limit, filter }))
  }
  return {
    enterprise: summaryOf(row),
    day: moment.day,
    groups,
    others: all
      .filter((matter) => !chosen.includes(matter))
      .map(({ key, wish }) => ({ key, title: wish?.title ?? null })),
    dismissed: dismissed.map(({ key, wish }) => ({ key, title: wish?.title ?? null })),
    codes: [...new Set(chosen.flatMap(({ questions }) => questions.flatMap(({ codes }) => codes)))],
    about: input.about ?? null,
    filter,
    countries,
  }
}

function pick({ province, country, certificate }: ProposePartnersQuery) {
  return { province, country, certificate }
}

function summaryOf({ id, slug, name, origin }: PartyRow): Proposals['enterprise'] {
  return { id, slug, name, origin }
}

/** By code for all matters in one query; needs with few answers are looked for by their words as well. */
async function candidatesOf(
  app: Ports,
  matters: readonly Matter[],
  bounds: CandidateBounds,
): Promise<Map<string, string[]>> {
  const found = await findCandidates(
    app.pool,
    matters.flatMap((matter) => matter.questions),
    bounds,
  )
  const thin = matters.filter(
    (matter) => matter.about.kind === 'need' && (found.get(matter.key)?.length ?? 0) < FEW,
  )
  await Promise.all(
    thin.map(async ({ key, wish }) => {
      const byWords = wish ? await findByWords(app, wish.title.vi) : []
      found.set(key, [...new Set([...(found.get(key) ?? []), ...byWords])])
    }),
  )
  return found
}

/** Makers of products that the search finds; none while search is away, for codes still find the most. */
async function findByWords(app: Ports, query: string): Promise<string[]> {
  try {
    const { hits } = await app.search.search({ query, kind: 'product', limit: FOUND_BY_WORDS })
    return hits.flatMap((hit) => hit.document.enterprise?.id ?? [])
  } catch (error) {
    if (error instanceof SearchUnavailable) return []
    throw error
  }
}

async function readDirectory(
  app: Ports,
  found: Map<string, string[]>,
  now: Date,
  askerId: string,
): Promise<Directory> {
  const rows = await readParties(app.pool, [...new Set([...found.values()].flat())], now, askerId)
  return new Map(rows.map((row) => [row.id, { row, party: partyOf(row) }]))
}
