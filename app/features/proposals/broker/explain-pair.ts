import { mattersOf } from '../engine/matters.ts'
import type { Moment, Party } from '../engine/proposal.ts'
import { groupOf } from '../finding/group-of.ts'
import type { PartyRow } from '../finding/party.ts'
import type { ProposedPartner } from '../finding/proposals.ts'

/** An enterprise as stored and as the rules see it. */
export interface Known {
  row: PartyRow
  party: Party
}

/** Why two enterprises fit, seen from the one for whom the other was found. */
export interface PairReasons {
  /** Which of the two asks. */
  asker: 'first' | 'second'
  partner: ProposedPartner
}

/** What the rules say for a pair: the best of all matters of the first; where there is none, of the second. Null for nothing. */
export function explainPair(first: Known, second: Known, moment: Moment): PairReasons | null {
  const forward = bestOf(first, second, moment)
  if (forward) return { asker: 'first', partner: forward }
  const backward = bestOf(second, first, moment)
  return backward && { asker: 'second', partner: backward }
}

function bestOf(asker: Known, partner: Known, moment: Moment): ProposedPartner | null {
  const directory = new Map([[partner.row.id, partner]])
  const options = { limit: 1, filter: { place: 'away' as const } }
  const found = mattersOf(asker.party).flatMap(
    (matter) => groupOf(asker.party, matter, [partner.row.id], directory, moment, options).partners,
  )
  return found.reduce<ProposedPartner | null>(
    (best, each) => (best === null || each.score > best.score ? each : best),
    null,
  )
}
