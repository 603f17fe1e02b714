import type { LocalText, Option, PageHead, RecognitionRecord } from '#app/features/directory/index.ts'

import type { InterestState, Outcome, ShownState, Visibility } from '../need.ts'

/** How much, in words that fit. */
export interface Amount {
  value: number
  unit: string
  period: string | null
}

/** Money for one unit. */
export interface Price {
  value: number
  currency: string
}

/** An enterprise in a need or an answer. */
export interface Party {
  slug: string
  name: LocalText
  place: string | null
  demonstration: boolean
  /** Whether its page can be opened by everybody. */
  published: boolean
  seal: RecognitionRecord | null
}

/** A need in a list. Days are ISO dates. */
export interface NeedCard {
  id: string
  title: LocalText
  visibility: Visibility
  enterprise: Party
  amount: Amount | null
  price: Price | null
  codes: { code: string; name: string | null }[]
  certificates: string[]
  destination: string | null
  deadline: string | null
  expiresOn: string
  openedOn: string
}

/** The list of open needs. */
export interface NeedsPage {
  filter: {
    q: string
    chapter: string
    country: string
    province: string
    certificate: string
  }
  total: number
  needs: NeedCard[]
  /** Where the next page begins; null on the last one. */
  next: string | null
  /** Whether this is not the first page. */
  further: boolean
  choices: { chapters: Option[]; countries: Option[]; provinces: Option[]; certificates: Option[] }
  /** Where the reader states a need: the own enterprise's form; null for those who act for none. */
  add: string | null
}

/** A drawing or a specification, as a reader of the need sees it. */
export interface ShownFile {
  id: string
  name: string
  bytes: number
  confidential: boolean
  /** Where it opens; null until confidentiality is promised. */
  path: string | null
}

/** What an enterprise has answered, as its form shows it. */
export type AnswerValues = {
  message: string
  product: string
  quantity: string
  unit: string
  period: string
  price: string
  currency: string
  incoterm: string
  leadTimeDays: string
  sampleDays: string
}

/** One's own answer to a need, for one of the enterprises that the reader acts for. */
export interface OwnAnswer {
  enterpriseId: string
  name: LocalText
  /** Null where none was given. */
  state: InterestState | null
  /** What the buyer said. */
  reply: string | null
  values: AnswerValues
  products: Option[]
}

/** An answer as the buyer compares it. */
export interface ComparedAnswer {
  id: string
  state: InterestState
  enterprise: Party
  person: string | null
  sentOn: string
  message: string
  reply: string | null
  product: { slug: string | null; name: LocalText } | null
  /** In the unit and period of the need where it can be put so. */
  amount: Amount | null
  /** As it was written, where that is something else. */
  written: Amount | null
  /** Whether the amount reaches that of the need; null where they cannot be compared. */
  enough: boolean | null
  price: Price | null
  incoterm: string | null
  leadTimeDays: number | null
  sampleDays: number | null
  required: { label: string; valid: boolean }[]
  preferred: { label: string; valid: boolean }[]
}

/** That somebody opened a file or promised to keep it to themselves. */
export interface FileViewLine {
  id: string
  file: string
  person: string | null
  enterprise: LocalText | null
  kind: 'promised' | 'opened'
  /** An ISO moment. */
  at: string
}

/** What the page of a need shows. Days are ISO dates. */
export interface NeedPage {
  head: PageHead
  id: string
  title: LocalText
  otherTitle: LocalText | null
  state: ShownState
  visibility: Visibility
  outcome: Outcome | null
  outcomeNote: string | null
  reviewNote: string | null
  renewals: number
  enterprise: Party
  description: LocalText | null
  specification: string | null
  amount: Amount | null
  price: Price | null
  codes: { code: string; name: string | null }[]
  vsic: { code: string; name: string | null }[]
  processes: string[]
  required: string[]
  preferred: string[]
  incoterm: string | null
  destination: string | null
  preferredRegions: string[]
  excludedRegions: string[]
  languages: string[]
  deadline: string | null
  expiresOn: string
  openedOn: string | null
  demonstration: boolean
  files: ShownFile[]
  /** How the reader stands to it. */
  standing: 'owner' | 'officer' | 'reader'
  /** Whether the reader may change it. */
  mayKeep: boolean
  /** Whether the reader decides about it now. */
  mayReview: boolean
  /** How many enterprises were chosen; for its own people. */
  chosen: number
  /** Answers to compare; null for all but its own people. */
  answers: ComparedAnswer[] | null
  views: FileViewLine[] | null
  /** One's own answers; empty for those who cannot answer. */
  own: OwnAnswer[]
  /** Whether it can be answered now. */
  open: boolean
  /** What a visitor would have to do to answer. */
  door: 'answer' | 'signIn' | 'membersOnly' | 'own' | 'closed'
  choices: { units: Option[]; periods: Option[]; currencies: Option[]; incoterms: Option[] } | null
}
