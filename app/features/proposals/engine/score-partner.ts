import { NO_MEMORY, type Memory } from './memory.ts'
import { Pair } from './pair.ts'
import type {
  About,
  Asker,
  Candidate,
  HardRuleId,
  Moment,
  Pairing,
  PlacePreference,
  Wish,
} from './proposal.ts'
import type { Verdict } from './reason.ts'
import { hardRules } from './rules/all.ts'
import { weighPairing, type Weighed } from './weigh-pairing.ts'
import { WEIGHTS, type WeightSet } from './weights.ts'

export interface ScoreOptions {
  /** Where partners are preferred; `away` (other provinces and abroad) unless told otherwise. */
  place?: PlacePreference
  weights?: WeightSet
  /** Where many are judged in a row; the verdict is the same without. */
  memory?: Memory
}

/**
 * Judges one candidate for one matter of the asker.
 *
 * Every offer of the supplying side is held against the wish (with `offer`: against every wish of the candidate) and the
 * best pairing counts. Pure: the same facts, day and weights give the same verdict, whatever the order they come in.
 *
 * @returns `excluded` with the hard rule that the nearest pairing fell at, or a score from 0 to 1 that is the sum of its
 * reasons' contributions. A fact that is not known adds nothing and is listed as a gap.
 */
export function scorePartner(
  asker: Asker,
  candidate: Candidate,
  about: About,
  moment: Moment,
  options: ScoreOptions = {},
): Verdict {
  const weighed = weighPartner(asker, candidate, about, moment, options)
  return 'excludedBy' in weighed ? { verdict: 'excluded', by: weighed.excludedBy } : weighed.explain()
}

/** The same verdict, its reasons put together only when they are asked for: most candidates are never shown. */
export function weighPartner(
  asker: Asker,
  candidate: Candidate,
  about: About,
  moment: Moment,
  { place = 'away', weights = WEIGHTS, memory = NO_MEMORY }: ScoreOptions = {},
): Weighed | { excludedBy: HardRuleId } {
  const known = memory.known(candidate.id)
  let best: Weighed | null = null
  let furthest = -1
  for (const pairing of pairings(asker, candidate, about, { moment, place, memory })) {
    const fellAt = hardRules.findIndex((rule) => !rule.holds(pairing))
    if (fellAt !== -1) {
      furthest = Math.max(furthest, fellAt)
      continue
    }
    const weighed = weighPairing(pairing, weights, known)
    if (!best || isBetter(weighed, best)) best = weighed
  }
  return best ?? { excludedBy: hardRules[furthest]?.id ?? whyUnpaired(asker, candidate) }
}

/** Where one side has nothing to offer or to want, no rule was asked. */
function whyUnpaired(asker: Asker, candidate: Candidate): HardRuleId {
  return asker.id === candidate.id ? 'notOneself' : 'somethingInCommon'
}

function* pairings(
  asker: Asker,
  candidate: Candidate,
  about: About,
  { moment, place, memory }: Pick<Pairing, 'moment' | 'place'> & { memory: Memory },
): Generator<Pairing> {
  const selling = about.kind === 'offer'
  const { offers } = selling ? asker : candidate
  const shared = { about: about.kind, asker, partner: candidate, moment, place }
  const wishes: readonly Wish[] = selling ? candidate.wishes : [about.wish]
  for (const wish of wishes) {
    for (const offer of offers) yield new Pair(shared, offer, wish, memory)
  }
}

function isBetter(a: Weighed, b: Weighed): boolean {
  if (a.score !== b.score) return a.score > b.score
  return keyOf(a.pairing) < keyOf(b.pairing)
}

function keyOf({ wish, offer }: Pairing): string {
  return `${wish.id} ${offer.id}`
}
