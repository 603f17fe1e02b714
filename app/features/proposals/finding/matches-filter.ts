import { isValidOn } from '../engine/certificate-validity.ts'
import type { Moment, Party } from '../engine/proposal.ts'
import type { ProposalFilter } from './proposals.ts'

/** Whether a partner has a site there and holds the certificate today: what the reader filtered by. */
export function matchesFilter(party: Party, filter: Omit<ProposalFilter, 'place'>, moment: Moment): boolean {
  const { province, country, certificate } = filter
  return (
    (!province || party.sites.some((site) => site.province === province)) &&
    (!country || party.sites.some((site) => site.country === country)) &&
    (!certificate ||
      party.certificates.some((held) => held.standard === certificate && isValidOn(held, moment.day)))
  )
}
