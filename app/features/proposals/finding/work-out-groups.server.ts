import { setImmediate as letOthersRun } from 'node:timers/promises'

import type { App } from '#app/platform/app.ts'
import { SearchUnavailable } from '#search/search-port.ts'

import type { Composition } from '../engine/composition.ts'
import type { Matter } from '../engine/matters.ts'
import type { Moment, Party } from '../engine/proposal.ts'
import { drawCandidates, type Drawn } from './candidates.repository.server.ts'
import { groupOf, type Directory } from './group-of.ts'
import { narrowCandidates } from './narrow-candidates.ts'
import { readParties } from './parties.repository.server.ts'
import { partyOf } from './party.ts'
import type { ProposalFilter, ProposalGroup } from './proposals.ts'

/** Products and needs looked at by name and code, over all matters of one call. */
const DRAWN = 480
/** Enterprises read as a whole and scored: over all matters of one call, and at most for one of them. */
const READ = 160
const READ_EACH = 100
/** A need with fewer candidates than this by its codes is also looked for by its words. */
const FEW = 10
const FOUND_BY_WORDS = 30

export type Ports = Pick<App, 'pool' | 'clock' | 'search'>

export interface WorkOutOptions {
  now: Date
  moment: Moment
  /** Partners of each group. */
  limit: number
  filter: ProposalFilter
  composition: Composition
}

/**
 * The partners for each of these matters of one enterprise. What it costs depends on how many matters there are and not on
 * how many enterprises the directory holds: a fair draw by code, narrowed by name, and only the nearest read and scored.
 */
export async function workOutGroups(
  app: Ports,
  asker: Party,
  matters: readonly Matter[],
  options: WorkOutOptions,
): Promise<ProposalGroup[]> {
  const { now, moment, limit, filter, composition } = options
  const found = await candidatesOf(app, asker, matters, options)
  const rows = await readParties(app.pool, [...new Set([...found.values()].flat())], now, asker.id)
  const directory: Directory = new Map(rows.map((row) => [row.id, { row, party: partyOf(row) }]))
  const groups = []
  for (const matter of matters) {
    // Many candidates are scored for each: others get their turn in between.
    await letOthersRun()
    groups.push(
      groupOf(asker, matter, found.get(matter.key) ?? [], directory, moment, { limit, filter, composition }),
    )
  }
  return groups
}

/** By code for all matters in one query; needs with few answers are looked for by their words as well. */
async function candidatesOf(
  app: Ports,
  asker: Party,
  matters: readonly Matter[],
  { now, moment, filter }: WorkOutOptions,
): Promise<Map<string, string[]>> {
  const drawn = await drawCandidates(
    app.pool,
    matters.flatMap((matter) => matter.questions),
    { askerId: asker.id, now, day: moment.day, filter, limit: DRAWN },
  )
  const byKey = new Map<string, Drawn[]>(matters.map(({ key }) => [key, []]))
  for (const each of drawn) byKey.get(each.key)?.push(each)
  const each = Math.min(READ_EACH, Math.ceil(READ / Math.max(1, matters.length)))
  const found = new Map<string, string[]>()
  await Promise.all(
    matters.map(async (matter) => {
      const byCode = byKey.get(matter.key) ?? []
      const isThin = matter.about.kind === 'need' && new Set(byCode.map((one) => one.enterpriseId)).size < FEW
      const byWords = isThin && matter.wish ? await findByWords(app, matter.wish.title.vi) : []
      found.set(matter.key, [...new Set([...narrowCandidates(asker, matter, byCode, each), ...byWords])])
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
