import type { LocalText, RecognitionRecord } from '#app/features/directory/index.ts'

import type { RowGroup } from './comparison.ts'
import type { ComparedKind, Selection } from './selection.ts'

/** A column: who or what is compared. */
export interface Subject {
  kind: ComparedKind
  slug: string
  name: LocalText
  /** The name without its legal form, for a monogram. */
  properName: string
  group: string | null
  seal: RecognitionRecord | null
  demonstration: boolean
}

/** A record that can be added. */
export interface Candidate {
  slug: string
  name: LocalText
  /** Maker of a product, place of an enterprise. */
  line: string
  chosen: boolean
}

/** What the page of a comparison shows, in words of the reader's language. */
export interface ComparisonPage {
  selection: Selection
  subjects: Subject[]
  groups: RowGroup[]
  /** How many rows there are, and in how many of them something differs. */
  counts: { rows: number; differing: number }
  /** What stands in the address and is not in the directory. */
  unknown: string[]
  /** All that were asked for where they are too many, to choose which to drop. */
  tooMany: { slug: string; name: LocalText }[]
  /** Whether the address names records of the other kind as well. */
  mixed: boolean
  /** What is searched to be added; candidates are null when the index could not answer. */
  search: { q: string; candidates: Candidate[] | null } | null
  /** The day of the comparison, and its address: for paper. */
  day: string
  address: string
}
