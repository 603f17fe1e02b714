import type { LocalText } from '#app/features/directory/index.ts'

import type { Level, RequestKind, RequestState } from './verification.ts'

/** A file that was handed in as evidence. */
export interface EvidencePaper {
  key: string
  name: string
  bytes: number
  /** Where it is opened. */
  path: string
}

/** The page on which somebody claims an enterprise, or asks for a check of their own. */
export interface HandInPage {
  kind: RequestKind
  enterprise: { slug: string; name: LocalText; taxCode: string | null; published: boolean }
  /** Whether others own it already: they are told of a claim. */
  owned: boolean
  /** Whether the reader acts for it already. */
  mine: boolean
  /** The reader's last request. */
  latest: {
    state: RequestState
    /** ISO days. */
    since: string
    decidedOn: string
    note: string | null
    values: { jobTitle: string; statement: string; links: string }
    /** While it is under way. */
    papers: EvidencePaper[]
  } | null
  /** What officers found so far. */
  level: { level: Level; on: string; until: string; over: boolean } | null
  /** Whether the form is shown. */
  open: boolean
}

/** A line of the queue. */
export interface RequestLine {
  id: string
  kind: RequestKind
  state: RequestState
  enterprise: LocalText
  person: string
  jobTitle: string
  /** ISO days. */
  since: string
  changed: string
  owners: number
}

export interface QueuePage {
  kind: RequestKind | null
  state: RequestState
  counts: { state: RequestState; count: number }[]
  lines: RequestLine[]
  page: number
  pages: number
}

/** A request as officers see it, with what they need beside it. */
export interface RequestPage extends RequestLine {
  version: number
  statement: string
  links: string[]
  papers: EvidencePaper[]
  /** An officer does not decide a matter of their own. */
  ownMatter: boolean
  asker: { email: string; verified: boolean; since: string }
  steps: { version: number; kind: string; by: string | null; note: string | null; on: string }[]
  facts: {
    slug: string
    published: boolean
    taxCode: string | null
    address: string | null
    origin: 'public_record' | 'member' | 'demonstration'
    website: string | null
    since: string
    products: number
    certificates: number
    members: { name: string; email: string; role: 'owner' | 'editor' | 'representative' }[]
    level: Level | null
    until: string | null
  }
  related: { slug: string; name: LocalText; taxCode: string | null }[]
  earlier: RequestLine[]
}
