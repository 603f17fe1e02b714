import type { Pairing } from './proposal.ts'
import type { Gap, Proposed, Reason, Side } from './reason.ts'
import { weightedRules } from './rules/all.ts'
import type { Assessment, WeightedRule } from './rules/rule.ts'
import type { WeightSet } from './weights.ts'

/** What rules that look at the two enterprises alone have found, for all pairings of the two. */
export type Known = Map<WeightedRule, Assessment | null>

/** A pairing with its score; the reasons are put together only when they are asked for. */
export interface Weighed {
  pairing: Pairing
  score: number
  explain(): Proposed
}

interface Part {
  rule: WeightedRule
  weight: number
  concerns: Reason['concerns']
  found: Assessment
  contribution: number
}

const SIDES: readonly Side[] = ['asker', 'partner']

/**
 * The score of one pairing: for each side the weighted mean of what the rules that concern it found, and of the two the
 * geometric mean, so that both have to gain. The contributions of the parts add up to it.
 */
export function weighPairing(pairing: Pairing, weights: WeightSet, known: Known): Weighed {
  const { parts, asked } = partsOf(pairing, weights, known)
  const share = { asker: 1 - weights.partnerShare, partner: weights.partnerShare }
  const sides = { asker: 0, partner: 0 }
  for (const part of parts) {
    for (const side of SIDES) {
      if (part.concerns !== side && part.concerns !== 'both') continue
      const gain = (part.weight * part.found.value) / asked[side]
      sides[side] += gain
      part.contribution += share[side] * gain
    }
  }
  // The plain mean is what the parts add up to so far; the geometric one falls short of it where the sides differ.
  const plain = share.asker * sides.asker + share.partner * sides.partner
  const mutual = sides.asker ** share.asker * sides.partner ** share.partner
  let sum = 0
  for (const part of parts) {
    part.contribution = plain === 0 ? 0 : rounded((part.contribution * mutual) / plain)
    sum += part.contribution
  }
  const score = Math.min(1, rounded(sum))
  return { pairing, score, explain: () => explained(pairing, weights, { score, sides, parts, known }) }
}

function partsOf(pairing: Pairing, weights: WeightSet, known: Known) {
  const table = weights.of[pairing.about === 'offer' ? 'offer' : pairing.wish.kind]
  const asked = { asker: 0, partner: 0 }
  const parts: Part[] = []
  for (const rule of weightedRules) {
    const found = assess(rule, pairing, known)
    if (!found) continue
    const weight = table[rule.id]
    const concerns = whoseConcern(rule, pairing)
    for (const side of SIDES) if (concerns === side || concerns === 'both') asked[side] += weight
    if (found.finding && found.value > 0) parts.push({ rule, weight, concerns, found, contribution: 0 })
  }
  return { parts, asked }
}

function assess(rule: WeightedRule, pairing: Pairing, known: Known): Assessment | null {
  if (rule.scope === 'pairing') return rule.assess(pairing)
  let found = known.get(rule)
  if (found === undefined) {
    found = rule.assess(pairing)
    known.set(rule, found)
  }
  return found
}

/** A buyer's or a supplier's concern belongs to whichever side buys or supplies here. */
function whoseConcern({ concerns }: WeightedRule, { supplierSide }: Pairing): Reason['concerns'] {
  if (concerns === 'supplier') return supplierSide
  if (concerns === 'buyer') return supplierSide === 'partner' ? 'asker' : 'partner'
  return concerns
}

function explained(
  pairing: Pairing,
  weights: WeightSet,
  { score, sides, parts, known }: { score: number; sides: Proposed['sides']; parts: Part[]; known: Known },
): Proposed {
  const { about, wish, offer } = pairing
  return {
    verdict: 'proposed',
    score,
    sides: { asker: rounded(sides.asker), partner: rounded(sides.partner) },
    weights: weights.id,
    reasons: parts
      .map(reasonOf)
      .sort((a, b) => b.contribution - a.contribution || (a.rule < b.rule ? -1 : 1)),
    gaps: gapsOf(pairing, known),
    about: {
      kind: about,
      wish: { id: wish.id, kind: wish.kind, title: wish.title },
      product: { id: offer.id, slug: offer.slug, name: offer.name },
    },
  }
}

function reasonOf({ rule, weight, concerns, found, contribution }: Part): Reason {
  const { evidence, source, asOf } = (found.finding as NonNullable<Assessment['finding']>)()
  return { rule: rule.id, weight, concerns, contribution, evidence, source, asOf }
}

function gapsOf(pairing: Pairing, known: Known): Gap[] {
  return weightedRules.flatMap((rule) => {
    const gap = assess(rule, pairing, known)?.gap
    return gap ? [{ rule: rule.id, howToClose: gap.howToClose, evidence: gap }] : []
  })
}

/** Six decimals: enough to rank by, few enough that ties are ties. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
