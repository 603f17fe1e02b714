import type { LocalText, RecognitionRecord } from '#app/features/directory/index.ts'

/** What the live desk is narrowed by; empty texts narrow nothing. */
export interface LiveFilter {
  q: string
  /** A code of the industry groups. */
  group: string
  country: string
  province: string
  language: string
}

const SHAPES: Record<Exclude<keyof LiveFilter, 'q'>, RegExp> = {
  group: /^[a-z0-9-]{1,60}$/,
  country: /^[A-Z]{2}$/,
  province: /^\d\d$/,
  language: /^[a-z]{2}$/,
}
const MOST_PAGES = 1000

/** Reads the filters and the page of an address; what is none is left out. */
export function liveQueryOf(parameters: URLSearchParams): { filter: LiveFilter; page: number } {
  const code = (name: keyof typeof SHAPES) => {
    const value = parameters.get(name) ?? ''
    return SHAPES[name].test(value) ? value : ''
  }
  const page = Number(parameters.get('page') ?? '1')
  return {
    filter: {
      q: (parameters.get('q') ?? '').toWellFormed().replaceAll('\u0000', '').trim().slice(0, 100),
      group: code('group'),
      country: code('country'),
      province: code('province'),
      language: code('language'),
    },
    page: Number.isInteger(page) && page > 0 && page <= MOST_PAGES ? page : 1,
  }
}

/** The address of the live desk under a filter. */
export function livePath(filter: Partial<LiveFilter>, page = 1): string {
  const entries = Object.entries(filter).filter(([, value]) => value !== '')
  if (page > 1) entries.push(['page', String(page)])
  return entries.length === 0 ? '/live' : `/live?${new URLSearchParams(entries).toString()}`
}

/** The words of a search, each of which has to be met. */
export function wordsOf(q: string): string[] {
  return q.split(/\s+/).filter(Boolean).slice(0, 8)
}

/** An enterprise where somebody would answer now. */
export interface LiveCard {
  id: string
  slug: string
  name: LocalText
  otherName: LocalText | null
  /** For the monogram: without the company form. */
  properName: string
  origin: 'public_record' | 'member' | 'demonstration'
  roles: readonly string[]
  place: string | null
  group: string | null
  languages: readonly string[]
  seal: RecognitionRecord | null
}

interface Option {
  value: string
  label: string
}

export interface LiveDesk {
  filter: LiveFilter
  page: number
  pages: number
  total: number
  /** How many there are without any filter. */
  all: number
  cards: LiveCard[]
  choices: Record<'group' | 'country' | 'province' | 'language', Option[]>
}
