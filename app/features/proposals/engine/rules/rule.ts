import type { HardRuleId, IsoDate, Pairing, WeightedRuleId } from '../proposal.ts'
import type { Evidence, GapEvidence, ReasonSource } from '../reason.ts'

/** A rule that takes a pairing out altogether. */
export interface HardRule {
  id: HardRuleId
  /** True when the pairing may stay. */
  holds(pairing: Pairing): boolean
}

/** The facts behind a value, put together only for what is shown. */
export interface Finding {
  evidence: Evidence
  source: ReasonSource
  asOf: IsoDate | null
}

/** What a weighted rule found. `null` for the whole assessment means that the rule has nothing to say about this pairing. */
export interface Assessment {
  /** From 0 (nothing for it) to 1 (as good as can be). Above 0 it must come with a finding. */
  value: number
  finding: (() => Finding) | null
  gap: GapEvidence | null
}

export interface WeightedRule {
  id: WeightedRuleId
  /** Whose wish to meet it speaks to. */
  concerns: 'buyer' | 'supplier' | 'asker' | 'partner' | 'both'
  /** With `parties` it looks at the two enterprises alone, so that one answer holds for all their pairings. */
  scope: 'parties' | 'pairing'
  /**
   * Judges one offer against one wish. A fact that is not known is worth 0 and a gap, never a guess;
   * `null` when the question does not arise, so that the rule's weight does not count against the partner.
   */
  assess(pairing: Pairing): Assessment | null
}

/** Nothing in favour, perhaps with what would change that. */
export function nothing(gap: GapEvidence | null = null): Assessment {
  return { value: 0, finding: null, gap }
}

/** How the profile's own statements are attributed. */
export function profileSource(party: {
  origin: 'public_record' | 'member' | 'demonstration'
  sourceUrl: string | null
}): ReasonSource {
  const kinds = {
    public_record: 'public_source',
    member: 'self_declared',
    demonstration: 'demonstration',
  } as const
  return { kind: kinds[party.origin], url: party.sourceUrl }
}

/** Whole days from one calendar day to another; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
