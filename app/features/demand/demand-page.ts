import type { DemandAddress, DemandBy } from './demand-view-address.ts'

/** A figure of the period and how it changed against as many whole weeks before; null where there is nothing before. */
export interface Figure {
  value: number
  /** 0.12 for 12 % more. */
  change: number | null
}

/** One line of unmet demand. */
export interface DemandRow {
  /** Of the page below: an id of a query, or a code. */
  key: string
  label: string
  /** HS code before the name. */
  code: string | null
  /** Chosen filters of a query, in words. */
  filters: string[]
  /** What a query is about. */
  heading: { code: string; name: string } | null
  group: string | null
  none: number
  few: number
  opened: number
  /** Unmet searches week by week, as many as the period has weeks. */
  trend: number[]
  demonstration: boolean
}

export interface DemandChoice {
  value: string
  label: string
}

/** The period in words: days of the first Monday and the last Sunday. */
export interface DemandSpan {
  from: string
  to: string
  weeks: string[]
  /** Whole weeks that the change is measured over; none when there is no whole week yet. */
  compared: number
  /** Whether the last week is still going on. */
  running: boolean
}

/** Everything that the list of unmet demand shows. */
export interface DemandPage {
  title: string
  address: DemandAddress
  span: DemandSpan
  figures: { searches: Figure; none: Figure; few: Figure; opened: Figure }
  rows: DemandRow[]
  total: number
  pages: number
  groups: DemandChoice[]
  countries: DemandChoice[]
  /** Whether anything was ever counted. */
  anything: boolean
  demonstration: boolean
}

/** Searches of a week by what they found. */
export interface DemandWeek {
  week: string
  none: number
  few: number
  many: number
}

/** What a search shows today. */
export interface ShownNow {
  path: string
  total: number
  hits: { path: string; name: string; maker: string | null }[]
  didYouMean: { words: string; path: string } | null
  /** Wider searches that find something. */
  wider: { path: string; without: string | null; total: number }[]
}

/** One query, heading, group or country, week by week. */
export interface DemandDetail {
  title: string
  address: DemandAddress
  by: DemandBy
  key: string
  row: DemandRow
  span: DemandSpan
  weeks: DemandWeek[]
  countries: { key: string | null; label: string; none: number; few: number }[]
  /** Queries of a heading, group or country. */
  queries: DemandRow[]
  /** Null for what is no query, and while search is away. */
  now: ShownNow | null
  /** A search for makers of the industry that could offer it; null when the industry is not plain. */
  makers: string | null
  /** Where a group of synonyms with these words begins; null for what has no words, or for who may not change synonyms. */
  synonyms: string | null
}

export const DEMAND_PAGE_SIZE = 20
