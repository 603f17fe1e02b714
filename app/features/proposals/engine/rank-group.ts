import type { Memory } from './memory.ts'
import { placeKey, relationOfPlaces } from './places.ts'
import type { About, Asker, Candidate, HardRuleId, Moment, Pairing, PlacePreference } from './proposal.ts'
import type { Proposed } from './reason.ts'
import { rankPartners } from './rank-partners.ts'
import { weighPartner } from './score-partner.ts'

/** A score below this is not worth anybody's time, whatever the rest of the list looks like. */
const WORTH_PROPOSING = 0.3

export interface GroupOptions {
  limit: number
  place: PlacePreference
  memory?: Memory
}

export interface RankedGroup {
  /** Best first. Why they fit is put together when `explain` is called: some callers keep only a few. */
  partners: { id: string; score: number; explain(): Proposed }[]
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
  { limit, place, memory }: GroupOptions,
): RankedGroup {
  const excluded: RankedGroup['excluded'] = {}
  const own = asker.sites[0]
  const wished = new Set(
    asker.choices.filter(({ kind }) => kind === 'must_meet').map(({ partner }) => partner),
  )
  const scored = []
  for (const candidate of candidates) {
    const weighed = weighPartner(asker, candidate, about, moment, { place, memory })
    if ('excludedBy' in weighed) {
      excluded[weighed.excludedBy] = (excluded[weighed.excludedBy] ?? 0) + 1
      continue
    }
    if (weighed.score < WORTH_PROPOSING) continue
    const other = candidate.sites[0]
    scored.push({
      id: candidate.id,
      score: weighed.score,
      family: familyOf(candidate, weighed.pairing),
      place: placeKey(other),
      country: other?.country ?? 'unknown',
      away: own !== undefined && other !== undefined && relationOfPlaces(own, other) !== 'sameProvince',
      mustMeet: wished.has(candidate.id),
      weighed,
    })
  }
  const ranked = rankPartners(scored, { limit, awayFirst: place === 'away' })
  return {
    partners: ranked.map(({ id, score, weighed }) => ({ id, score, explain: () => weighed.explain() })),
    considered: candidates.length,
    excluded,
  }
}

/** Partners are alike when the same heading of theirs is what fits. */
function familyOf(candidate: Candidate, { wish, offer, supplierSide }: Pairing): string {
  const [code] = supplierSide === 'partner' ? offer.hsCodes : wish.hsCodes
  return code?.slice(0, 4) ?? candidate.industryGroup ?? ''
}
