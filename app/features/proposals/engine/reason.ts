import type {
  AboutKind,
  Amount,
  CapabilityKind,
  FactSource,
  HardRuleId,
  IsoDate,
  Named,
  Place,
  WeightedRuleId,
  Wish,
} from './proposal.ts'

/** Whose fact it is. */
export type Side = 'partner' | 'asker'

/** The facts that a reason's sentence is built from. Every date and code is a stored one. */
export type Evidence =
  | {
      rule: 'codeCloseness'
      level: 'subheading' | 'heading' | 'chapter'
      wanted: string
      offered: string
      wish: Named
      wishKind: Wish['kind']
      offer: Named
      codesAssigned: boolean
      supplier: Side
    }
  | {
      rule: 'activityCloseness'
      level: 'class' | 'group' | 'division'
      wanted: string
      offered: string
      supplier: Side
    }
  | {
      rule: 'textSimilarity'
      /** The shared words as the wish writes them, in each language; empty where they share none. */
      words: Record<'vi' | 'en', string[]>
      wish: Named
      offer: Named
      supplier: Side
    }
  | { rule: 'processMatch'; processes: string[]; supplier: Side }
  | { rule: 'certificateCoverage'; asked: string[]; held: CertificateEvidence[]; supplier: Side }
  | { rule: 'capacityFit'; capacity: Amount; needed: Amount | null; times: number | null; supplier: Side }
  | {
      rule: 'orderWorthwhile'
      /** How much of the capacity the order fills, from 0 to 1. */
      share: number
      supplier: Side
    }
  | { rule: 'leadTime'; days: number; deadline: IsoDate | null; daysLeft: number | null; supplier: Side }
  | { rule: 'place'; relation: 'abroad' | 'otherProvince' | 'sameProvince'; partner: Place; asker: Place }
  | { rule: 'preferredRegion'; place: Place; supplier: Side }
  | { rule: 'sharedLanguage'; languages: string[] }
  | { rule: 'exportExperience'; exporter: Side; country: string }
  | { rule: 'tradeAgreement'; agreements: string[]; partner: string; asker: string }
  | { rule: 'freshness'; newest: IsoDate; days: number }
  | { rule: 'verification'; certificates: string[]; facts: CapabilityKind[]; latest: IsoDate }
  | { rule: 'recognition'; years: number[]; topTen: boolean; inForce: boolean }
  | {
      rule: 'ownStanding'
      /** Of the asker's recognition in force. */
      year: number | null
      certificates: string[]
    }
  | { rule: 'ownChoice'; choice: 'must_meet' | 'interested'; on: IsoDate }
  | { rule: 'partnerInterest'; choice: 'must_meet' | 'interested'; on: IsoDate }
  | { rule: 'responsiveness'; asked: number; answered: number }

export interface CertificateEvidence {
  standard: string
  number: string
  issuer: string
  expiresOn: IsoDate | null
  verifiedOn: IsoDate | null
}

/**
 * Where a reason's fact comes from; `reference` is a public table that the product carries (codes, agreements),
 * `platform` what happened here (requests and answers).
 */
export interface ReasonSource {
  kind: FactSource | 'reference' | 'platform'
  url: string | null
}

export interface Reason {
  rule: WeightedRuleId
  /** Weight of the rule in the weight set. */
  weight: number
  /** To whom it speaks. */
  concerns: Side | 'both'
  /** What it adds to the score; the contributions of all reasons add up to the score. */
  contribution: number
  evidence: Evidence
  source: ReasonSource
  /** Day on which the fact was last known true; null for reference tables. */
  asOf: IsoDate | null
}

/** What is missing for a better fit, and who could close it. */
export type GapEvidence =
  | { howToClose: 'addCodes'; side: Side; offer: Named }
  | { howToClose: 'addCertificate'; side: Side; standards: string[] }
  | {
      howToClose: 'renewCertificate'
      side: Side
      standard: string
      expiresOn: IsoDate
      deadline: IsoDate | null
    }
  | { howToClose: 'declareCapacity'; side: Side; offer: Named; needed: Amount | null }
  | { howToClose: 'stateComparableUnit'; side: Side; capacity: Amount; needed: Amount }
  | { howToClose: 'lowerMinimumOrder'; side: Side; minimum: Amount; needed: Amount }
  | { howToClose: 'declareLeadTime'; side: Side; offer: Named }
  | { howToClose: 'shortenLeadTime'; side: Side; days: number; daysLeft: number; deadline: IsoDate }
  | { howToClose: 'stateLanguages'; side: Side }
  | { howToClose: 'arrangeInterpreter'; partner: string[]; asker: string[] }
  | { howToClose: 'confirmFacts'; newest: IsoDate; days: number }
  | { howToClose: 'getVerified' }
  | { howToClose: 'stateProcesses'; side: Side; processes: string[] }
  | { howToClose: 'raiseOwnStanding' }
  /** So many who make the same under this heading were turned down. */
  | { howToClose: 'reconsiderDeclined'; heading: string; declined: number }

export type HowToClose = GapEvidence['howToClose']

export interface Gap {
  rule: WeightedRuleId
  howToClose: HowToClose
  evidence: GapEvidence
}

/** Which of the asker's matters the proposal answers. */
export interface ProposalAbout {
  kind: AboutKind
  wish: { id: string; kind: Wish['kind']; title: Named }
  product: { id: string; slug: string; name: Named }
}

export type Verdict =
  | { verdict: 'excluded'; by: HardRuleId }
  | {
      verdict: 'proposed'
      /** From 0 to 1. */
      score: number
      /** How much each side has to gain by itself, from 0 to 1; the score is high only where both are. */
      sides: { asker: number; partner: number }
      /** Version of the weights that made it. */
      weights: string
      /** Heaviest first. */
      reasons: Reason[]
      gaps: Gap[]
      about: ProposalAbout
    }

export type Proposed = Extract<Verdict, { verdict: 'proposed' }>
