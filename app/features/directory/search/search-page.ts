import type { DescribedPhoto } from '#app/platform/files/photo.ts'
import type { SearchDocument } from '#search/documents.ts'
import type { OtherMarks } from '#search/other-marks.ts'
import type { Facet, HitReason, Interpretation, SearchHit } from '#search/search-port.ts'

import type { Origin, Role } from '../records/enterprise.ts'
import type { NamedCode } from '../enterprise/enterprise-page.ts'
import type { LocalText } from '../records/local-text.ts'
import type { PageHead } from '../page/page-head.ts'
import type { RecognitionRecord } from '../records/recognition-record.ts'
import type { Kind, SearchQuery } from './search-query.ts'
import type { AddressNote } from './search-query.schema.ts'

/** A piece of text; pieces that match the query are shown marked. */
export interface TextPart {
  text: string
  match: boolean
}

/** A text in pieces, in its language. */
export interface MarkedText {
  parts: TextPart[]
  lang: LocalText['lang']
}

/** Why a hit was found, where its marked words do not show it: `from` is what was typed, `to` what it met. */
export interface WhyFound {
  kind: 'synonym' | 'correction' | 'decoded' | 'split' | 'code' | 'codeName' | 'place' | 'otherName'
  from?: string
  to?: string
}

/** A hit as the result list shows it, all names resolved. */
export interface HitCard {
  id: string
  kind: Kind
  slug: string
  name: MarkedText
  otherName: MarkedText | null
  /** The name without its legal form, for a monogram. */
  properName: string
  /** Of a product; null for enterprises and where the source names no maker. */
  maker: { slug: string; name: MarkedText } | null
  /** Of an enterprise: some of its products, matching ones first. */
  products: MarkedText[]
  /** A piece of the description where the words were found there, else its beginning. */
  extract: MarkedText | null
  /** Other names that the words were found in. */
  alsoNamed: MarkedText[]
  places: string[]
  seal: RecognitionRecord | null
  origin: Origin
  roles: Role[]
  group: NamedCode | null
  /** Labels of standards with a certificate that is valid today. */
  certificates: string[]
  codes: NamedCode[]
  /** The first photo of a product. */
  photo: DescribedPhoto | null
  why: WhyFound[]
}

/** A value of a facet with how many hits have it. */
export interface FacetChoice {
  value: string
  label: string
  count: number
  checked: boolean
}

export type FacetChoices = Record<Facet, FacetChoice[]>

/** A filter that the words were read as. */
export interface ReadFilter {
  facet: Facet
  /** The values in words: one, or several that the words mean together. */
  labels: string[]
  from: string
}

/** What a wider search leaves out: a facet with its chosen values, the kind, one word, or all words. */
export type Without = { facet: Facet; values: string[] } | { word: string } | 'kind' | 'words'

/** A wider search, how much it finds, and the first of it. */
export interface Relaxation {
  query: SearchQuery
  without: { facet: Facet; labels: string[] } | Exclude<Without, { facet: Facet }>
  total: number
  first: { kind: Kind; slug: string; name: LocalText }[]
}

/** A place on a map of hits. */
export type MapPlace = FacetChoice

/** Everything that the search page shows. */
export interface SearchPage {
  head: PageHead
  query: SearchQuery
  notes: AddressNote[]
  total: number
  pages: number
  degraded: boolean
  counts: Record<'all' | Kind, number>
  hits: HitCard[]
  facets: FacetChoices
  /** How many values of a long facet are left out until they are asked for. */
  leftOut: Partial<Record<Facet, number>>
  /** The facet whose values are all here because they were asked for. */
  more: Facet | null
  /** For a search seen on a map: all provinces, or the countries with hits. */
  places: MapPlace[]
  /** Chosen values with their names, in the order of the facets. */
  chosen: { facet: Facet; value: string; label: string }[]
  understood: {
    filters: ReadFilter[]
    codes: { system: 'hs' | 'vsic'; code: string; name: string | null }[]
    /** Words searched for beside those typed. */
    synonyms: string[]
    corrections: Interpretation['corrections']
    /** Words with other marks than typed by which hits of this page were found. */
    otherMarks: OtherMarks[]
  }
  didYouMean: string | null
  /** For a search that finds nothing. */
  relaxations: Relaxation[]
}

/** A facet of as many values, or one more than are shown at first by a few, is given whole. */
const WHOLE = 10
const SHOWN = 8
const ALWAYS_WHOLE: ReadonlySet<Facet> = new Set(['industryGroup'])

/**
 * The values of every facet that are given at first: the foremost, and whatever is chosen. A page with all provinces,
 * countries and chapters would be twice as heavy for lists that few unfold; `more` is the one that was unfolded.
 */
export function foremostChoices(
  facets: FacetChoices,
  more: Facet | null,
): Pick<SearchPage, 'facets' | 'leftOut' | 'more'> {
  const leftOut: SearchPage['leftOut'] = {}
  const entries = Object.entries(facets).map(([name, choices]) => {
    const facet = name as Facet
    const offered = choices.filter(({ count, checked }) => count > 0 || checked)
    if (offered.length <= WHOLE || facet === more || ALWAYS_WHOLE.has(facet)) return [facet, offered]
    const given = offered.filter(({ checked }, index) => checked || index < SHOWN)
    if (given.length < offered.length) leftOut[facet] = offered.length - given.length
    return [facet, given]
  })
  return { facets: Object.fromEntries(entries) as FacetChoices, leftOut, more }
}

const MOST_REASONS = 3

/**
 * What the marked words of a hit do not already show, at most three. `shown` are the texts of the hit on screen: where
 * a typed word itself is marked there, that it also met a synonym need not be said.
 */
export function whyFound(why: readonly HitReason[], shown: readonly TextPart[] = []): WhyFound[] {
  const marked = shown.filter((part) => part.match).flatMap((part) => part.text.toLowerCase().split(/\s+/))
  const isShown = (typed = '') =>
    typed.split(' ').some((word) => marked.some((mark) => mark === word || mark === `${word}s`))
  const notes = why.flatMap((reason): WhyFound[] => {
    const { field, by, from, to } = reason
    const words = { ...(from ? { from } : {}), ...(to ? { to } : {}) }
    if (by === 'synonym' && isShown(from)) return []
    if (by === 'synonym' || by === 'correction' || by === 'decoded') return [{ kind: by, ...words }]
    if (by === 'code')
      return [{ kind: 'code', to: (to ?? '').replace(/^(hs|vsic)\b/, (name) => name.toUpperCase()) }]
    if (field === 'code') return [{ kind: 'codeName', to: to ?? from ?? '' }]
    if (field === 'place') return [{ kind: 'place', to: to ?? from ?? '' }]
    if (by === 'split') return [{ kind: 'split', ...words }]
    if (field === 'otherName') return [{ kind: 'otherName' }]
    return []
  })
  const once = new Map(notes.map((note) => [`${note.kind} ${note.from ?? ''} ${note.to ?? ''}`, note]))
  return [...once.values()].slice(0, MOST_REASONS)
}

/** The pieces of one field of a hit as the index marked them; the plain text where it marked nothing. */
export function markedText(highlights: SearchHit['highlights'], field: string, text: string): TextPart[] {
  const found = highlights.find((highlight) => highlight.field === field && plain(highlight.parts) === text)
  return found?.parts ?? [{ text, match: false }]
}

/** A text without its marks. */
export function plain(parts: readonly TextPart[]): string {
  return parts.map((part) => part.text).join('')
}

/** The name of a hit without its marks, for what is done with it. */
export function plainName({ name }: Pick<HitCard, 'name'>): string {
  return plain(name.parts)
}

/** The record's own id: the index puts the kind before it. */
export function recordId(document: Pick<SearchDocument, 'id'>): string {
  return document.id.slice(document.id.indexOf(':') + 1)
}
