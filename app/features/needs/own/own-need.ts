import type { Draft, LocalText, Option } from '#app/features/directory/index.ts'

import type { Outcome, ShownState, Visibility } from '../need.ts'

/** The values of the form of a need, as it shows them first; names stand where codes are stored. */
export type NeedValues = {
  titleVi: string
  titleEn: string
  descriptionVi: string
  descriptionEn: string
  hsCodes: string[]
  vsicCodes: string[]
  processes: string[]
  specification: string
  quantity: string
  unit: string
  period: string
  requiredCertificates: string[]
  preferredCertificates: string[]
  incoterm: string
  destinationCountry: string
  destinationProvince: string
  targetPrice: string
  targetCurrency: string
  preferredRegions: string[]
  excludedRegions: string[]
  languages: string[]
  deadline: string
  expiresOn: string
  visibility: string
  chosen: string[]
}

/** A file of a need as its form shows it. */
export interface OwnNeedFile {
  key: string
  name: string
  bytes: number
  confidential: boolean
  path: string
}

/** The lists that the form of a need chooses from. */
export interface NeedChoices {
  hs: Option[]
  vsic: Option[]
  processes: Option[]
  certificates: Option[]
  units: Option[]
  periods: Option[]
  incoterms: Option[]
  currencies: Option[]
  countries: Option[]
  provinces: Option[]
  languages: Option[]
}

/** The form of one's own need. */
export interface OwnNeedPage {
  /** Of the enterprise. */
  slug: string
  enterprise: LocalText
  /** Null for a new one. */
  need: { id: string; title: LocalText; state: ShownState; reviewNote: string | null } | null
  version: number
  /** Whether it opens without an officer. */
  trusted: boolean
  published: boolean
  /** The key of what it was inferred from. */
  from: string | null
  values: NeedValues
  files: OwnNeedFile[]
  draft: Draft | null
  draftForm: string
  /** ISO days between which it may end. */
  days: { first: string; last: string; tomorrow: string }
  choices: NeedChoices
}

/** One's own need in the list of them. */
export interface OwnNeed {
  id: string
  title: LocalText
  state: ShownState
  visibility: Visibility
  outcome: Outcome | null
  reviewNote: string | null
  answers: number
  files: number
  /** ISO days. */
  expiresOn: string
  deadline: string | null
  changedOn: string
  draft: boolean
}

/** The list of one's own needs. */
export interface OwnNeedsPage {
  slug: string
  name: LocalText
  mayEdit: boolean
  published: boolean
  trusted: boolean
  tab: ShownState
  counts: Record<ShownState, number>
  needs: OwnNeed[]
  /** Whether a new need was begun and not saved. */
  begun: boolean
}

const DONE = [
  'opened',
  'changed',
  'handedIn',
  'kept',
  'discardDraft',
  'submit',
  'close',
  'reopen',
  'renew',
] as const
/** What has just been done, as it stands in the address after it. */
export type NeedDone = (typeof DONE)[number]

/** Whether an address says something that the page knows. */
export function isNeedDone(text: string | null): text is NeedDone {
  return DONE.some((done) => done === text)
}
