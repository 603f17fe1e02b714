/** The words of partner proposals: who asks, who is proposed, and what it is about. */

/** A calendar day as `YYYY-MM-DD`. */
export type IsoDate = string

/** The day (in Vietnam, where the programme runs) and the instant that a proposal is made for. */
export interface Moment {
  day: IsoDate
  instant: string
}

export type PartyRole = 'producer' | 'supplier' | 'buyer' | 'investor' | 'association'
export type RecordOrigin = 'public_record' | 'member' | 'demonstration'
export type FactSource = 'self_declared' | 'officer_verified' | 'public_source' | 'demonstration'

/** ISO 3166-1 alpha-2 country; code of one of the 34 provinces when in Vietnam. */
export interface Place {
  country: string
  province: string | null
}

/** A name in both languages; `en` is null when there is none. */
export interface Named {
  vi: string
  en: string | null
}

/** An amount in a unit (UN/ECE Recommendation 20), a rate when `period` (a unit of time) is set. */
export interface Amount {
  value: number
  unit: string
  period: string | null
}

export type CapabilityKind = 'capacity' | 'minimum_order' | 'lead_time' | 'tolerance'

/** One dated statement about what a party can do. */
export interface CapabilityStatement {
  id: string
  kind: CapabilityKind
  amount: Amount
  asOf: IsoDate
  source: FactSource
  sourceUrl: string | null
  verifiedOn: IsoDate | null
}

export interface HeldCertificate {
  id: string
  standard: string
  number: string
  issuer: string
  issuedOn: IsoDate
  /** Null when it does not expire. */
  expiresOn: IsoDate | null
  origin: RecordOrigin
  verifiedOn: IsoDate | null
}

export interface HeldRecognition {
  id: string
  yearFrom: number | null
  yearTo: number
  topTen: boolean | null
  decisionNumber: string | null
  decisionDate: IsoDate | null
  /** Null when the term is not established. */
  validTo: IsoDate | null
  status: 'recognised' | 'expired' | 'revoked'
  origin: RecordOrigin
  sourceUrl: string | null
}

/** What one enterprise decided about another. */
export interface Choice {
  partner: string
  kind: 'must_meet' | 'interested' | 'not_now' | 'never'
  /** Last day on which `not_now` keeps it away; null for good. */
  until: IsoDate | null
  /** Day on which it was decided. */
  on: IsoDate
  /**
   * The HS headings of what was turned down as "not our product", and the matter it was proposed for (null for any). Null
   * when that was not the reason.
   */
  unwanted: { about: string | null; headings: readonly string[] } | null
}

/** How an enterprise answered meeting requests in the year before `asOf`. */
export interface AnswerRecord {
  asked: number
  answered: number
  asOf: IsoDate
}

/** A product, service or process that a party supplies, with its facts (those of the whole enterprise included). */
export interface Offer {
  id: string
  slug: string
  name: Named
  description: Named
  hsCodes: readonly string[]
  vsicCodes: readonly string[]
  /** Codes of reference/processes.ts. */
  processes: readonly string[]
  /** True when somebody other than the maker assigned the codes. */
  codesAssigned: boolean
  origin: RecordOrigin
  sourceUrl: string | null
  asOf: IsoDate
  facts: readonly CapabilityStatement[]
}

/**
 * Something that a party wants: a need it typed (`need`), an input that its product is typically made of (`input`),
 * goods it trades in (`goods`), or the products of its branch of industry (`industry`).
 */
export interface Wish {
  id: string
  kind: 'need' | 'input' | 'goods' | 'industry'
  title: Named
  description: Named
  /** Digits only, 2, 4 or 6 of them. */
  hsCodes: readonly string[]
  vsicCodes: readonly string[]
  processes: readonly string[]
  quantity: Amount | null
  requiredCertificates: readonly string[]
  preferredCertificates: readonly string[]
  /** Countries ("JP") and provinces ("VN-79"), as `regionsOf` writes them. */
  preferredRegions: readonly string[]
  excludedRegions: readonly string[]
  /** Languages in which answers are read; empty when that was not said. */
  languages: readonly string[]
  /** The enterprises that may see it; null when all may. */
  invited: readonly string[] | null
  destination: Place | null
  deadline: IsoDate | null
  open: boolean
  /** ISO instant; null for what never expires (everything that nobody typed). */
  expiresAt: string | null
  /** The products that an inferred wish comes from; empty for a need that somebody typed. */
  because: readonly { id: string; slug: string; name: Named }[]
}

/** Everything about an enterprise that a rule may look at. */
export interface Party {
  id: string
  roles: readonly PartyRole[]
  origin: RecordOrigin
  sourceUrl: string | null
  asOf: IsoDate
  industryGroup: string | null
  /** Main site first. */
  sites: readonly Place[]
  languages: readonly string[]
  exportMarkets: readonly string[]
  certificates: readonly HeldCertificate[]
  recognitions: readonly HeldRecognition[]
  offers: readonly Offer[]
  wishes: readonly Wish[]
  /** The group of companies that it belongs to. */
  group: string | null
  /** Kept out of proposals because of sanctions. */
  sanctioned: boolean
  /** What it decided about others. */
  choices: readonly Choice[]
  answers: AnswerRecord | null
}

export type Asker = Party
export type Candidate = Party

export type AboutKind = 'need' | 'inferredNeed' | 'offer'

/** What the asker wants a partner for. With `offer` the asker's products meet the candidates' wishes. */
export type About = { kind: 'need'; wish: Wish } | { kind: 'inferredNeed'; wish: Wish } | { kind: 'offer' }

/** How near two codes are on the tree of the Harmonised System. */
export interface CodeRelation {
  level: 'subheading' | 'heading' | 'chapter'
  /** From 0 to 1. */
  value: number
  wanted: string
  offered: string
}

/** One offer against one wish, seen from the asker: what every rule judges. */
export interface Pairing {
  about: AboutKind
  asker: Party
  partner: Party
  supplier: Party
  buyer: Party
  /** Whether the partner or the asker is the supplier. */
  supplierSide: 'partner' | 'asker'
  offer: Offer
  wish: Wish
  moment: Moment
  /** How near the codes are, and from 0 to 1 how far the words agree. Worked out when first read. */
  readonly code: CodeRelation | null
  readonly text: number
  /** Where partners are preferred: elsewhere (the plan's wish), close by, or no matter where. */
  place: PlacePreference
}

export const PLACE_PREFERENCES = ['away', 'near', 'any'] as const
export type PlacePreference = (typeof PLACE_PREFERENCES)[number]

export type HardRuleId =
  | 'notOneself'
  | 'notSameGroup'
  | 'notSanctioned'
  | 'notDeclined'
  | 'roleFits'
  | 'needOpen'
  | 'invited'
  | 'somethingInCommon'
  | 'regionAllowed'
  | 'certificateValid'
  | 'capacityEnough'

export type WeightedRuleId =
  | 'codeCloseness'
  | 'activityCloseness'
  | 'textSimilarity'
  | 'processMatch'
  | 'certificateCoverage'
  | 'capacityFit'
  | 'orderWorthwhile'
  | 'leadTime'
  | 'place'
  | 'preferredRegion'
  | 'sharedLanguage'
  | 'exportExperience'
  | 'tradeAgreement'
  | 'freshness'
  | 'verification'
  | 'recognition'
  | 'ownStanding'
  | 'ownChoice'
  | 'partnerInterest'
  | 'responsiveness'
  | 'likeDeclined'
