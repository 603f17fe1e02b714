import { headingsOf } from './code-tree.ts'
import { SHIPPED_COMPOSITION, type Composition } from './composition.ts'
import { mattersOf, wanting, type CandidateQuestion, type Matter } from './matters.ts'
import { LikenessesKnown, memoryOfAsker } from './memory.ts'
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
 * A closed circle, such as the participants of an event, and what is known of it as a whole: who has what under which
 * code, and how alike their words are. Judged by the same rules as the whole directory; everybody is looked at, not a
 * draw. Pure: neither the order of the circle nor who asked before matters.
 */
export class Circle {
  readonly #members: readonly Party[]
  readonly #options: Required<AmongOptions>
  readonly #index: CodeIndex
  readonly #likenesses = new LikenessesKnown()

  constructor(members: readonly Party[], options: AmongOptions) {
    this.#members = members
    this.#options = { composition: SHIPPED_COMPOSITION, ...options }
    this.#index = indexOf(members)
  }

  /** The partners for one member, best first, each once, for the matter that it fits best. */
  proposalsOf(asker: Party): AmongProposal[] {
    const { moment, place, limit, composition } = this.#options
    const memory = memoryOfAsker(this.#likenesses)
    const best = new Map<string, { matter: string; score: number; explain(): Proposed }>()
    for (const matter of mattersOf(asker, composition)) {
      const candidates = this.#candidatesFor(asker, matter)
      const { partners } = rankGroup(asker, matter.about, candidates, moment, { limit, place, memory })
      for (const { id, score, explain } of partners) {
        if ((best.get(id)?.score ?? -1) < score) best.set(id, { matter: matter.key, score, explain })
      }
    }
    return [...best]
      .sort(([a, one], [b, other]) => other.score - one.score || (a < b ? -1 : 1))
      .slice(0, limit)
      .map(([partner, { matter, explain }]) => ({ partner, matter, proposal: explain() }))
  }

  #candidatesFor(asker: Party, matter: Matter): Party[] {
    const found = new Set<number>()
    for (const question of matter.questions) {
      for (const key of keysOf(question))
        for (const place of this.#index[question.among].get(key) ?? []) found.add(place)
    }
    const candidates = [...found].flatMap((place) => this.#members[place] ?? [])
    return matter.about.kind === 'offer' ? wanting(candidates, asker, this.#options.composition) : candidates
  }
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
