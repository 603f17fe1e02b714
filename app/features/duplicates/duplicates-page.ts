import type { Choice, PickedField, Tab } from './duplicate.ts'
import type { PairReason } from './score-pair.ts'

/** One record of a pair, as a line names it. */
export interface NamedRecord {
  slug: string
  name: string
  place: string | null
  taxCode: string | null
  published: boolean
}

/** A pair in the list. */
export interface PairRow {
  id: string
  score: number
  reasons: PairReason[]
  first: NamedRecord
  second: NamedRecord
  /** ISO, with who decided; null while it is open. */
  decided: { by: string | null; at: string } | null
}

/** A merge in the list. */
export interface MergeRow {
  id: string
  survivor: { name: string; slug: string | null }
  merged: { name: string; slug: string | null }
  by: string | null
  /** ISO */
  at: string
  undone: { by: string | null; at: string } | null
  /** ISO day until which it can be undone; null when it no longer can. */
  until: string | null
}

/** The page of all pairs. */
export interface DuplicatesPage {
  tab: Tab
  page: number
  pages: number
  total: number
  counts: Record<Tab, number>
  pairs: PairRow[]
  merges: MergeRow[]
}

/** One field of both records, in the reader's words. */
export interface ComparedField {
  field: PickedField
  first: string | null
  second: string | null
  differs: boolean
}

/** What belongs to a record, and how it stands. */
export interface ComparedSide extends NamedRecord {
  version: number
  /** ISO day */
  asOf: string
  createdAt: string
  aliases: string[]
  sites: string[]
  counts: Record<CountedKind, number>
}

export const COUNTED_KINDS = [
  'products',
  'certificates',
  'recognitions',
  'needs',
  'memberships',
  'sites',
] as const
export type CountedKind = (typeof COUNTED_KINDS)[number]

/** The page of one pair. */
export interface PairPage {
  id: string
  state: 'open' | 'separate'
  score: number
  reasons: PairReason[]
  decided: PairRow['decided']
  first: ComparedSide
  second: ComparedSide
  fields: ComparedField[]
  /** What is chosen until somebody chooses. */
  choice: Choice
}
