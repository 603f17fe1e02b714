import type { WeightedRuleId, Wish } from './proposal.ts'

type Table = Record<WeightedRuleId, number>

/** How much each rule counts, for each kind of wish and for one's own offer. A changed number is a new version. */
export interface WeightSet {
  id: string
  /** How much the partner's wish to meet counts against the asker's own, from 0 to 1. */
  partnerShare: number
  of: Record<Wish['kind'] | 'offer', Table>
}

const NEED: Table = {
  codeCloseness: 28,
  activityCloseness: 8,
  textSimilarity: 24,
  processMatch: 14,
  certificateCoverage: 9,
  capacityFit: 9,
  orderWorthwhile: 6,
  leadTime: 5,
  place: 6,
  preferredRegion: 6,
  sharedLanguage: 2,
  exportExperience: 3,
  tradeAgreement: 2,
  freshness: 3,
  verification: 3,
  recognition: 3,
  ownStanding: 6,
  ownChoice: 12,
  partnerInterest: 12,
  responsiveness: 3,
  likeDeclined: 30,
}

const INPUT: Table = {
  ...NEED,
  codeCloseness: 32,
  textSimilarity: 20,
  capacityFit: 6,
  place: 8,
  tradeAgreement: 3,
}

/** Next to nothing is known of what is wanted, so the standing of the maker decides. */
const INDUSTRY: Table = {
  ...INPUT,
  codeCloseness: 10,
  textSimilarity: 12,
  certificateCoverage: 12,
  verification: 10,
  recognition: 50,
}

/**
 * What the thing is (codes, words, line of business) outweighs everything else together; then what a purchasing
 * manager looks at: certificates, capacity, delivery; then place, as the programme wants; then how sure the facts are.
 */
export const WEIGHTS: WeightSet = {
  id: '2026-11-c',
  partnerShare: 0.25,
  of: {
    need: NEED,
    input: INPUT,
    goods: INPUT,
    industry: INDUSTRY,
    offer: {
      ...INPUT,
      certificateCoverage: 6,
      sharedLanguage: 3,
      exportExperience: 4,
      tradeAgreement: 4,
      recognition: 8,
    },
  },
}
