import type {
  About,
  Asker,
  Candidate,
  HardRuleId,
  Moment,
  Offer,
  Pairing,
  PlacePreference,
  Wish,
} from './proposal.ts'
import type { Gap, Proposed, Reason, Verdict } from './reason.ts'
import { hardRules, weightedRules } from './rules/all.ts'
import { WEIGHTS, type WeightSet } from './weights.ts'

export interface ScoreOptions {
  /** Where partners are preferred; `away` (other provinces and abroad) unless told otherwise. */
  place?: PlacePreference
  weights?: WeightSet
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
  const weights = options.weights ?? WEIGHTS
  let best: Proposed | null = null
  let furthest = -1
  for (const pairing of pairings(asker, candidate, about, moment, options.place ?? 'away')) {
    const fellAt = hardRules.findIndex((rule) => !rule.holds(pairing))
    if (fellAt !== -1) {
      furthest = Math.max(furthest, fellAt)
      continue
    }
    const scored = scorePairing(pairing, weights)
    if (!best || isBetter(scored, best)) best = scored
  }
  if (best) return best
  return { verdict: 'excluded', by: hardRules[furthest]?.id ?? whyUnpaired(asker, candidate) }
}

/** Where one side has nothing to offer or to want, no rule was asked. */
function whyUnpaired(asker: Asker, candidate: Candidate): HardRuleId {
  return asker.id === candidate.id ? 'notOneself' : 'somethingInCommon'
}

function* pairings(
  asker: Asker,
  candidate: Candidate,
  about: About,
  moment: Moment,
  place: PlacePreference,
): Generator<Pairing> {
  const selling = about.kind === 'offer'
  const [supplier, buyer] = selling ? [asker, candidate] : [candidate, asker]
  const wishes: readonly Wish[] = selling ? candidate.wishes : [about.wish]
  const shared = { asker, partner: candidate, supplier, buyer, moment, place, about: about.kind }
  for (const wish of wishes) {
    for (const offer of supplier.offers) {
      yield { ...shared, supplierSide: selling ? 'asker' : 'partner', offer, wish }
    }
  }
}

function scorePairing(pairing: Pairing, weights: WeightSet): Proposed {
  const table = weights.of[pairing.about === 'offer' ? 'offer' : pairing.wish.kind]
  const reasons: Reason[] = []
  const gaps: Gap[] = []
  let asked = 0
  for (const rule of weightedRules) {
    const found = rule.assess(pairing)
    if (!found) continue
    const weight = table[rule.id]
    asked += weight
    if (found.gap) gaps.push({ rule: rule.id, howToClose: found.gap.howToClose, evidence: found.gap })
    if (found.finding && found.value > 0) {
      reasons.push({ rule: rule.id, weight, contribution: weight * found.value, ...found.finding })
    }
  }
  for (const reason of reasons) reason.contribution = rounded(reason.contribution / asked)
  const score = Math.min(1, rounded(reasons.reduce((sum, reason) => sum + reason.contribution, 0)))
  return {
    verdict: 'proposed',
    score,
    weights: weights.id,
    reasons: reasons.sort((a, b) => b.contribution - a.contribution || (a.rule < b.rule ? -1 : 1)),
    gaps,
    about: subject(pairing.about, pairing.wish, pairing.offer),
  }
}

function subject(kind: Pairing['about'], wish: Wish, offer: Offer): Proposed['about'] {
  return {
    kind,
    wish: { id: wish.id, kind: wish.kind, title: wish.title },
    product: { id: offer.id, slug: offer.slug, name: offer.name },
  }
}

function isBetter(a: Proposed, b: Proposed): boolean {
  if (a.score !== b.score) return a.score > b.score
  return `${a.about.wish.id} ${a.about.product.id}` < `${b.about.wish.id} ${b.about.product.id}`
}

/** Six decimals: enough to rank by, few enough that ties are ties. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
