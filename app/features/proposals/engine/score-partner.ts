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
import { codeRelation } from './code-tree.ts'
import type { Gap, Proposed, Reason, Side, Verdict } from './reason.ts'
import type { Assessment, WeightedRule } from './rules/rule.ts'
import { textRelation } from './text-relation.ts'
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
      yield {
        ...shared,
        supplierSide: selling ? 'asker' : 'partner',
        offer,
        wish,
        code: once(() => codeRelation(wish.hsCodes, offer.hsCodes)),
        text: once(() => textRelation(wish, offer)),
      }
    }
  }
}

function scorePairing(pairing: Pairing, weights: WeightSet): Proposed {
  const table = weights.of[pairing.about === 'offer' ? 'offer' : pairing.wish.kind]
  const gaps: Gap[] = []
  const findings: { rule: WeightedRule; weight: number; concerns: Reason['concerns']; found: Assessment }[] =
    []
  const asked = { asker: 0, partner: 0 }
  for (const rule of weightedRules) {
    const found = rule.assess(pairing)
    if (!found) continue
    const weight = table[rule.id]
    const concerns = whoseConcern(rule, pairing)
    for (const side of SIDES) if (concerns === side || concerns === 'both') asked[side] += weight
    if (found.gap) gaps.push({ rule: rule.id, howToClose: found.gap.howToClose, evidence: found.gap })
    if (found.finding && found.value > 0) findings.push({ rule, weight, concerns, found })
  }
  const share = { asker: 1 - weights.partnerShare, partner: weights.partnerShare }
  const sides = { asker: 0, partner: 0 }
  const reasons = findings.map(({ rule, weight, concerns, found }): Reason => {
    let contribution = 0
    for (const side of SIDES) {
      if (concerns !== side && concerns !== 'both') continue
      const gain = (weight * found.value) / asked[side]
      sides[side] += gain
      contribution += share[side] * gain
    }
    const { evidence, source, asOf } = found.finding as NonNullable<Assessment['finding']>
    return { rule: rule.id, weight, concerns, contribution, evidence, source, asOf }
  })
  // Both have to gain: the geometric mean of the two sides falls short of the plain one where they differ.
  const plain = share.asker * sides.asker + share.partner * sides.partner
  const mutual = sides.asker ** share.asker * sides.partner ** share.partner
  for (const reason of reasons) reason.contribution = rounded((reason.contribution * mutual) / plain)
  const score = Math.min(1, rounded(reasons.reduce((sum, reason) => sum + reason.contribution, 0)))
  return {
    verdict: 'proposed',
    score,
    sides: { asker: rounded(sides.asker), partner: rounded(sides.partner) },
    weights: weights.id,
    reasons: reasons.sort((a, b) => b.contribution - a.contribution || (a.rule < b.rule ? -1 : 1)),
    gaps,
    about: subject(pairing.about, pairing.wish, pairing.offer),
  }
}

const SIDES: readonly Side[] = ['asker', 'partner']

/** A buyer's or a supplier's concern belongs to whichever side buys or supplies here. */
function whoseConcern({ concerns }: WeightedRule, { supplierSide }: Pairing): Reason['concerns'] {
  if (concerns === 'supplier') return supplierSide
  if (concerns === 'buyer') return supplierSide === 'partner' ? 'asker' : 'partner'
  return concerns
}

/** Works something out when it is first asked for. */
function once<T>(work: () => T): () => T {
  let known: { value: T } | null = null
  return () => (known ??= { value: work() }).value
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
