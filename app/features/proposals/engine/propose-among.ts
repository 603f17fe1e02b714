import { headingsOf } from './code-tree.ts'
import { SHIPPED_COMPOSITION, type Composition } from './composition.ts'
import { mattersOf, wantedOf, type CandidateQuestion, type Matter } from './matters.ts'
import type { Moment, Party, PlacePreference } from './proposal.ts'
import { rankGroup } from './rank-group.ts'
import type { Proposed } from './reason.ts'

/** One partner for one asker, for whatever it fits best. */
export interface AmongProposal {
  partner: string
  /** The key of the matter. */
  matter: string
  proposal: Proposed
}

export interface AmongOptions {
  moment: Moment
  place: PlacePreference
  /** Partners for each asker. */
  limit: number
  composition?: Composition
}

/** Who of a closed circle has a product, or an open need, under a code. */
interface CodeIndex {
  products: ReadonlyMap<string, readonly number[]>
  needs: ReadonlyMap<string, readonly number[]>
  capabilities: ReadonlyMap<string, readonly number[]>
}

/**
 * All proposals within a closed circle, such as the participants of an event, for some of them (all when `askers` is left
 * out). The same rules as for the whole directory; everybody is looked at, not a draw.
 *
 * Pure: neither the order of the circle nor how askers are shared out among calls matters.
 */
export function proposeAmong(
  circle: readonly Party[],
  options: AmongOptions,
  askers: readonly Party[] = circle,
): Map<string, AmongProposal[]> {
  const index = indexOf(circle)
  return new Map(askers.map((asker) => [asker.id, proposalsOf(asker, circle, index, options)]))
}

function proposalsOf(
  asker: Party,
  circle: readonly Party[],
  index: CodeIndex,
  { moment, place, limit, composition = SHIPPED_COMPOSITION }: AmongOptions,
): AmongProposal[] {
  const best = new Map<string, AmongProposal>()
  for (const matter of mattersOf(asker, composition)) {
    const candidates = candidatesFor(asker, matter, circle, index, composition)
    const { partners } = rankGroup(asker, matter.about, candidates, moment, { limit, place })
    for (const { id, proposal } of partners) {
      const known = best.get(id)
      if (known && known.proposal.score >= proposal.score) continue
      best.set(id, { partner: id, matter: matter.key, proposal })
    }
  }
  return [...best.values()]
    .sort((a, b) => b.proposal.score - a.proposal.score || (a.partner < b.partner ? -1 : 1))
    .slice(0, limit)
}

function candidatesFor(
  asker: Party,
  matter: Matter,
  circle: readonly Party[],
  index: CodeIndex,
  composition: Composition,
): Party[] {
  const found = new Set<number>()
  for (const question of matter.questions) {
    for (const key of keysOf(question))
      for (const place of index[question.among].get(key) ?? []) found.add(place)
  }
  const candidates = [...found].flatMap((place) => circle[place] ?? [])
  if (matter.about.kind !== 'offer') return candidates
  return candidates.map((party) => ({ ...party, wishes: wantedOf(party, asker, composition) }))
}

function keysOf({ system, codes }: CandidateQuestion): string[] {
  return system === 'vsic' ? codes.map((code) => `v${code}`) : [...codes]
}

function indexOf(circle: readonly Party[]): CodeIndex {
  const [products, needs, capabilities] = [
    new Map<string, number[]>(),
    new Map<string, number[]>(),
    new Map<string, number[]>(),
  ]
  for (const [place, party] of circle.entries()) {
    for (const offer of party.offers) {
      enter(products, place, codeKeys(offer))
      enter(capabilities, place, new Set(offer.processes))
    }
    for (const wish of party.wishes) enter(needs, place, codeKeys(wish))
  }
  return { products, needs, capabilities }
}

function codeKeys({
  hsCodes,
  vsicCodes,
}: {
  hsCodes: readonly string[]
  vsicCodes: readonly string[]
}): Set<string> {
  return new Set([
    ...hsCodes,
    ...headingsOf(hsCodes),
    ...hsCodes.map((code) => code.slice(0, 2)),
    ...vsicCodes.map((code) => `v${code}`),
  ])
}

function enter(index: Map<string, number[]>, place: number, keys: ReadonlySet<string>): void {
  for (const key of keys) {
    const known = index.get(key)
    if (known) known.push(place)
    else index.set(key, [place])
  }
}
