import type { LocalText, RecognitionRecord } from '#app/features/directory/index.ts'

import type { Notice } from './notice.ts'
import type { EntryKind, Sort } from './shortlist.ts'

/** A list as the overview shows it. */
export interface ListCard {
  id: string
  name: string
  /** Whether it takes what is saved by one click. */
  usual: boolean
  /** The enterprise that shares it; null for a person's own. */
  sharedBy: string | null
  enterprises: number
  products: number
  changedAt: Date
}

export interface NoteRecord {
  id: string
  text: string
  /** Null once the account is gone. */
  author: string | null
  mine: boolean
  writtenAt: Date
  edited: boolean
  editable: boolean
  removable: boolean
}

/** What is shown of an enterprise or product that is in the directory. */
export interface EntryTarget {
  slug: string
  name: LocalText
  properName: string
  group: { code: string; name: string } | null
  /** The maker of a product. */
  maker: { slug: string; name: LocalText } | null
  place: string | null
  certificates: string[]
  seal: RecognitionRecord | null
  demonstration: boolean
  /** Where a meeting about it can be asked for; null where nobody would answer. */
  meeting: string | null
}

export interface EntryCard {
  id: string
  kind: EntryKind
  /** Null once the record has left the directory: nothing of it is kept. */
  target: EntryTarget | null
  addedBy: string | null
  addedAt: Date
  notes: NoteRecord[]
}

/** Everything that the page of a list shows. */
export interface ShortlistPage {
  list: { id: string; name: string; sharedBy: string | null }
  sort: Sort
  total: number
  page: number
  pages: number
  /** Those of this page. */
  entries: EntryCard[]
  /** Lists that an entry can be moved to. */
  others: { id: string; name: string }[]
  most: number
  notice: Notice | null
  /** Today, for paper. */
  day: string
}
