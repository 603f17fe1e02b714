import type {
  AboutKind,
  Amount,
  HardRuleId,
  HeldRecognition,
  IsoDate,
  Named,
  Place,
  PlacePreference,
  RecordOrigin,
} from '../engine/proposal.ts'
import type { Gap, ProposalAbout, Reason } from '../engine/reason.ts'

/** A partner as a card shows it: who it is, how well it fits and why. Codes are those of the reference tables. */
export interface ProposedPartner {
  id: string
  slug: string
  name: Named
  shortName: string | null
  origin: RecordOrigin
  industryGroup: string | null
  /** Main site first, each place once. */
  places: Place[]
  /** Newest first; revoked ones left out. */
  recognitions: HeldRecognition[]
  /** Whether anybody acts for it here; without that a meeting request reaches nobody. */
  reachable: boolean
  /** From 0 to 1. */
  score: number
  /** Version of the weights that made the score. */
  weights: string
  reasons: Reason[]
  gaps: Gap[]
  about: ProposalAbout
}

/** Partners for one matter of the asker: a need, an input of its products, or its products themselves. */
export interface ProposalGroup {
  /** Taken by `about` to see this group alone: `need:<id>`, `input:<family>`, `offer`, … */
  key: string
  kind: AboutKind
  /** What is wanted; null when it is the asker who offers. */
  wish: {
    id: string
    kind: 'need' | 'input' | 'goods' | 'industry'
    title: Named
    hsCodes: readonly string[]
    quantity: Amount | null
    requiredCertificates: readonly string[]
    deadline: IsoDate | null
    /** Last day in Vietnam's calendar; null for what nobody typed. */
    expiresOn: IsoDate | null
  } | null
  /** The asker's products that the group comes from. */
  products: readonly { id: string; slug: string; name: Named }[]
  partners: ProposedPartner[]
  /** Candidates looked at, and how many of them each hard rule took out. */
  considered: number
  excluded: Partial<Record<HardRuleId, number>>
}

export interface ProposalFilter {
  province?: string | undefined
  country?: string | undefined
  certificate?: string | undefined
  place: PlacePreference
}

/** All proposals for one enterprise on one day. */
export interface Proposals {
  enterprise: { id: string; slug: string; name: Named; origin: RecordOrigin }
  day: IsoDate
  groups: ProposalGroup[]
  /** Further matters for which there is a group of its own, not worked out here. */
  others: { key: string; title: Named | null }[]
  /** What was inferred and is not wanted. */
  dismissed: { key: string; title: Named | null }[]
  /** HS headings, chapters and VSIC classes that partners were looked for by. */
  codes: string[]
  /** The one matter asked for, when only one was. */
  about: string | null
  filter: ProposalFilter
  /** Countries in which the directory has anybody, for the filter. */
  countries: string[]
}
