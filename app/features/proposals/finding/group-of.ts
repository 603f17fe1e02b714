import { matchesFilter } from './matches-filter.ts'
import { SHIPPED_COMPOSITION, type Composition } from '../engine/composition.ts'
import { wanting, type Matter } from '../engine/matters.ts'
import { momentOf } from '../engine/moment.ts'
import type { PartyRow } from './party.ts'
import { placeKey } from '../engine/places.ts'
import type { Moment, Party } from '../engine/proposal.ts'
import type { Proposed } from '../engine/reason.ts'
import type { ProposalFilter, ProposalGroup, ProposedPartner } from './proposals.ts'
import { rankGroup } from '../engine/rank-group.ts'

/** Enterprises by id, as stored and as the rules see them. */
export type Directory = ReadonlyMap<string, { row: PartyRow; party: Party }>

/** Ranks the candidates of one matter and dresses the best as the page shows them. */
export function groupOf(
  asker: Party,
  matter: Matter,
  ids: readonly string[],
  directory: Directory,
  moment: Moment,
  {
    limit,
    filter,
    composition = SHIPPED_COMPOSITION,
  }: { limit: number; filter: ProposalFilter; composition?: Composition },
): ProposalGroup {
  const known = [...new Set(ids)].flatMap((id) => directory.get(id)?.party ?? [])
  const fitting = known.filter((party) => matchesFilter(party, filter, moment))
  const candidates = matter.about.kind === 'offer' ? wanting(fitting, asker, composition) : fitting
  const { partners, considered, excluded } = rankGroup(asker, matter.about, candidates, moment, {
    limit,
    place: filter.place,
  })
  return {
    key: matter.key,
    kind: matter.about.kind,
    wish: matter.wish && wishShown(matter.wish),
    products: matter.products,
    partners: partners.flatMap(({ id, explain }) => {
      const row = directory.get(id)?.row
      return row ? [partnerShown(row, explain())] : []
    }),
    considered,
    excluded,
  }
}

function wishShown(wish: NonNullable<Matter['wish']>): ProposalGroup['wish'] {
  const { id, kind, title, hsCodes, quantity, requiredCertificates, deadline, expiresAt } = wish
  // One that ends at midnight is open until the day before.
  const expiresOn = expiresAt === null ? null : momentOf(new Date(Date.parse(expiresAt) - 1)).day
  return { id, kind, title, hsCodes, quantity, requiredCertificates, deadline, expiresOn }
}

function partnerShown(row: PartyRow, { score, weights, reasons, gaps, about }: Proposed): ProposedPartner {
  const { id, slug, name, shortName, origin, industryGroup, reachable } = row
  return {
    id,
    slug,
    name,
    shortName,
    origin,
    industryGroup,
    reachable,
    places: row.sites.filter(
      (site, index) => row.sites.findIndex((each) => placeKey(each) === placeKey(site)) === index,
    ),
    recognitions: row.recognitions.filter((recognition) => recognition.status !== 'revoked'),
    score,
    weights,
    reasons,
    gaps,
    about,
  }
}
