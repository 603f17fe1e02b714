/** Orders of the table. */
export const GAP_SORTS = ['shortage', 'wanting', 'making', 'searches', 'declined', 'heading'] as const
export type GapSort = (typeof GAP_SORTS)[number]

/** How much supply the headings shown have: too little for a choice, none at all, or any. */
export const GAP_SUPPLIES = ['few', 'none', 'any'] as const
export type GapSupply = (typeof GAP_SUPPLIES)[number]

/** What the pages of supply gaps are asked for. */
export interface GapsAddress {
  /** Of the enterprises that want something. */
  province: string | null
  group: string | null
  supply: GapSupply
  sort: GapSort
  page: number
}
