import { isoDay, today as dayOf } from '#app/features/directory/index.ts'
import { namesIn, type Names } from '#app/features/directory/index.server.ts'
import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { currentComposition } from '../composition/current-composition.server.ts'
import { chooseMatters, mattersOf } from '../engine/matters.ts'
import { momentOf } from '../engine/moment.ts'
import { partyOf } from '../finding/party.ts'
import { readParties } from '../finding/parties.repository.server.ts'
import type { ProposedPartner } from '../finding/proposals.ts'
import { workOutGroups } from '../finding/work-out-groups.server.ts'
import { labelsFor } from '../page/labels.ts'
import type { NewPairPage } from './broker-page.ts'
import { judgePair, sideOf } from './pair-side.server.ts'
import { findEarlierPairs, findSide, findSides, type SideRow } from './read-pairs.repository.server.ts'

type Ports = Pick<App, 'db' | 'pool' | 'clock' | 'search'>

const MATTERS_INFERRED = 4
const PARTNERS_EACH = 5
const PARTNERS_SHOWN = 12
const FOUND_BY_NAME = 10
const MOST_LETTERS = 200
const SLUG = /^[\w-]{1,200}$/
/** When an officer usually asks how it goes. */
const USUAL_DAYS = 14

/**
 * The page on which a pair is put together: who is searched for, whom the rules propose, and what speaks for the two.
 * @throws AppError notFound for an enterprise that is not public
 */
export async function readNewPair(
  app: Ports,
  parameters: URLSearchParams,
  language: Language,
): Promise<NewPairPage> {
  const names = namesIn(language)
  const q = wordsOf(parameters.get('q') ?? '')
  const [first, second, found] = await Promise.all([
    namedSide(app, parameters.get('enterprise')),
    namedSide(app, parameters.get('partner')),
    findByName(app, q),
  ])
  const now = app.clock.now()
  const page: NewPairPage = {
    q,
    found: found.filter(({ id }) => id !== first?.id).map((row) => sideOf(row, names)),
    first: first && sideOf(first, names),
    second: first && second && sideOf(second, names),
    need: parameters.get('need'),
    proposals: null,
    reasons: null,
    possible: true,
    earlier: [],
    today: isoDay(dayOf(now)),
    suggestedDay: isoDay(new Date(dayOf(now).getTime() + USUAL_DAYS * 86_400_000)),
  }
  if (first && second) return { ...page, ...(await bothChosen(app, first, second, names)) }
  return first ? { ...page, proposals: await proposalsFor(app, first.id, language) } : page
}

async function namedSide(app: Ports, slug: string | null): Promise<SideRow | null> {
  if (!slug) return null
  // What no address of ours has, the database need not be asked for.
  const side = SLUG.test(slug) ? await findSide(app.db, slug) : null
  if (!side) throw new AppError('notFound', 'enterpriseNotFound')
  return side
}

function wordsOf(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, MOST_LETTERS)
}

/** Enterprises by name, as the search of the site finds them. */
async function findByName(app: Ports, q: string): Promise<SideRow[]> {
  if (q === '') return []
  const { hits } = await app.search.search({ query: q, kind: 'enterprise', limit: FOUND_BY_NAME })
  return findSides(
    app.db,
    hits.map(({ document }) => document.id.replace(/^enterprise:/, '')),
  )
}

async function bothChosen(
  app: Ports,
  first: SideRow,
  second: SideRow,
  names: Names,
): Promise<Pick<NewPairPage, 'possible' | 'reasons' | 'earlier'>> {
  const now = app.clock.now()
  const [rows, earlier] = await Promise.all([
    readParties(app.pool, [first.id, second.id], now, first.id),
    findEarlierPairs(app.db, [first.id, second.id]),
  ])
  return {
    ...judgePair(rows, momentOf(now), names),
    earlier: earlier.map(({ id, state, createdAt }) => ({ id, state, since: isoDay(dayOf(createdAt)) })),
  }
}

/** Each partner once, for whatever of the enterprise's matters it fits best. */
async function proposalsFor(
  app: Ports,
  enterpriseId: string,
  language: Language,
): Promise<NewPairPage['proposals']> {
  const now = app.clock.now()
  const moment = momentOf(now)
  const [[row], composition] = await Promise.all([
    readParties(app.pool, [enterpriseId], now, enterpriseId),
    currentComposition(app.pool),
  ])
  if (!row) return null
  const asker = partyOf(row)
  const matters = chooseMatters(mattersOf(asker, composition), undefined, MATTERS_INFERRED)
  const groups = await workOutGroups(app, asker, matters, {
    now,
    moment,
    limit: PARTNERS_EACH,
    filter: { place: 'away' },
    composition,
  })
  const best = new Map<string, ProposedPartner>()
  for (const partner of groups.flatMap((group) => group.partners)) {
    const known = best.get(partner.id)
    if (!known || partner.score > known.score) best.set(partner.id, partner)
  }
  const partners = [...best.values()].sort((a, b) => b.score - a.score).slice(0, PARTNERS_SHOWN)
  return { partners, labels: labelsFor({ countries: [], groups }, language), day: moment.day }
}
