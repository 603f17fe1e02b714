import type { LocalText } from '#app/features/directory/index.ts'

import type { GapsAddress } from './gap-choices.ts'
import type { SupplyGap } from './supply-gap.ts'

/** A heading with its name. */
export interface GapRow extends SupplyGap {
  name: string
}

export interface GapsPage {
  address: GapsAddress
  rows: GapRow[]
  total: number
  pages: number
  /** The day on which supply was last counted; null before the first time. */
  countedOn: string | null
  /** From where makers are "here". */
  home: string
  provinces: { value: string; label: string }[]
  groups: { value: string; label: string }[]
  demonstration: boolean
}

/** An enterprise that wants or makes what stands under a heading, with some of its products. */
export interface GapParty {
  slug: string
  name: LocalText
  place: string | null
  products: { slug: string; name: LocalText }[]
}

/** One heading: its figures, who wants it and who makes it. */
export interface GapPage {
  address: GapsAddress
  row: GapRow
  home: string
  countedOn: string | null
  wanting: GapParty[]
  making: GapParty[]
  /** Whether the reader may bring two together. */
  mayBroker: boolean
}

export const GAPS_PAGE_SIZE = 25
/** Weeks over which searches are counted. */
export const SEARCH_WEEKS = 12
/** Enterprises of each side that the page of a heading shows. */
export const PARTIES_SHOWN = 20
