import { placeKey, relationOfPlaces } from './places.ts'
import type { About, Asker, Candidate, HardRuleId, Moment, PlacePreference } from './proposal.ts'
import type { Proposed } from './reason.ts'
import { rankPartners } from './rank-partners.ts'
import { scorePartner } from './score-partner.ts'

/** A score below this is not worth anybody's time, whatever the rest of the list looks like. */
const WORTH_PROPOSING = 0.3

export interface GroupOptions {
  limit: number
  place: PlacePreference
}

export interface RankedGroup {
  partners: { id: string; proposal: Proposed }[]
  /** How many candidates were looked at. */
  considered: number
  /** How many of them each hard rule took out. */
  excluded: Partial<Record<HardRuleId, number>>
}

/**
 * Scores all candidates for one matter and puts the best in the order of reading.
 * Pure: the order of the candidates does not matter.
 */
export function rankGroup(
  asker: Asker,
  about: About,
  candidates: readonly Candidate[],
  moment: Moment,
  options: GroupOptions,
): RankedGroup {
  const excluded: RankedGroup['excluded'] = {}
  const own = asker.sites[0]
  const wished = new Set(
    asker.choices.filter(({ kind }) => kind === 'must_meet').map(({ partner }) => partner),
  )
  const scored = []
  for (const candidate of candidates) {
    const verdict = scorePartner(asker, candidate, about, moment, { place: options.place })
    if (verdict.verdict === 'excluded') {
      excluded[verdict.by] = (excluded[verdict.by] ?? 0) + 1
      continue
    }
    if (verdict.score < WORTH_PROPOSING) continue
    const other = candidate.sites[0]
    scored.push({
      id: candidate.id,
      score: verdict.score,
      family: familyOf(candidate, verdict),
      place: placeKey(other),
      country: other?.country ?? 'unknown',
      away: own !== undefined && other !== undefined && relationOfPlaces(own, other) !== 'sameProvince',
      mustMeet: wished.has(candidate.id),
      proposal: verdict,
    })
  }
  const ranked = rankPartners(scored, { limit: options.limit, awayFirst: options.place === 'away' })
  return {
    partners: ranked.map(({ id, proposal }) => ({ id, proposal })),
    considered: candidates.length,
    excluded,
  }
}

/** Partners are alike when the same heading of theirs is what fits. */
function familyOf(candidate: Candidate, { about }: Proposed): string {
  const offer = candidate.offers.find((each) => each.id === about.product.id)
  const wish = candidate.wishes.find((each) => each.id === about.wish.id)
  return (offer ?? wish)?.hsCodes[0]?.slice(0, 4) ?? candidate.industryGroup ?? ''
}
