import { vsicClass } from '#reference/vsic.ts'

import { findCodes, leadsToCode, type CodeFound } from './codes.ts'
import { findFilters, type FilterFound } from './filter-words.ts'
import { stripLegalForms } from './legal-forms.ts'
import { cleanQuery, fold } from './normalise.ts'
import { optionalWords } from './stop-words.ts'
import { ALL_RULES, type Rules } from './rules.ts'
import type { SynonymFound, SynonymIndex } from './synonyms.ts'
import { tokenise, tokensWithout, type Token } from './tokens.ts'

/** A word of a query, as all further steps see it. */
export interface QueryWord {
  /** Lower case, as typed. */
  text: string
  marked: string
  folded: string
  /** Whether it was typed with marks. */
  hasMarks: boolean
  /** Need not be in a hit: a stop word, a word of intent, or part of a filter. */
  optional: boolean
  /** Place in `filters` when the word was read as a filter. */
  filter?: number
  /** As `filter`, but kept when the query is read without its filters: its words then count as a whole only. */
  phrase?: number
  /** It only leads up to the name of a filter's value. */
  cue: boolean
  /** Codes that a bare number may mean. */
  codes: { system: 'hs' | 'vsic'; code: string }[]
  /** Folded beginnings to look for; only of the last word while it is being typed. */
  prefixes: string[]
  /** Position in the cleaned query. */
  start: number
  end: number
}

/** What a query says, before the index is asked which of its words exist. */
export interface Understanding {
  /** The query without what cannot be shown, at most 500 characters. */
  text: string
  words: QueryWord[]
  filters: (FilterFound & { said: string })[]
  /** Codes said with the name of their system; a hit must have each of them. */
  codes: { system: 'hs' | 'vsic'; code: string }[]
  synonyms: SynonymFound[]
  /** True when a legal form was typed: an enterprise is meant, whichever form it has. */
  saysLegalForm: boolean
  /** The rules that it was read by and is to be answered by. */
  rules: Rules
}

/** Words looked at; the rest of a longer query is left out. */
export const MAX_WORDS = 16

function prefixesOf(token: Token): string[] {
  return [...new Set([fold(token.text), token.folded])]
}

function bareCodes(found: readonly CodeFound[], place: number): QueryWord['codes'] {
  return found
    .filter((code) => code.from === place && (code.system === 'hs' || vsicClass(code.code) !== undefined))
    .map(({ system, code }) => ({ system, code }))
}

/**
 * Reads a query: cuts legal forms off, takes codes out, recognises filters, synonyms and words that need not match.
 * Pure and without any index; never throws, whatever was typed.
 */
export function understandQuery(
  query: string,
  synonyms: SynonymIndex,
  rules: Rules = ALL_RULES,
): Understanding {
  const text = cleanQuery(query)
  const all = tokensWithout(tokenise(text), text, rules)
  const rest = rules.has('legal forms') ? stripLegalForms(all).rest : all
  const tokens = rest.slice(0, MAX_WORDS)
  const codes = rules.has('codes') ? findCodes(tokens) : []
  const named = codes.filter((code) => code.named)
  const free = tokens.map((_, place) => !named.some((code) => code.from <= place && place < code.to))

  const filters = findFilters(tokens, text, rules).filter((filter) =>
    free.slice(filter.from, filter.to).every(Boolean),
  )
  const filterOf = (place: number) => filters.findIndex((filter) => filter.from <= place && place < filter.to)

  const kept = tokens.map((_, place) => place).filter((place) => free[place])
  const keptTokens = kept.flatMap((place) => tokens[place] ?? [])
  const unsaid = keptTokens.filter((_, index) => filterOf(kept[index] ?? -1) < 0)
  const optional = rules.has('needless words')
    ? optionalWords(unsaid, filters.length > 0 || named.length > 0)
    : []
  const typing = rules.has('beginnings') && !/\s$/u.test(query)

  // "mã 8516"; "in Hai Duong", where "in" may also be Vietnamese for printing.
  const leadsOn = (place: number) => {
    const token = tokens[place]
    if (!token) return false
    if (leadsToCode(token) && bareCodes(codes, place + 1).length > 0) return true
    const next = filters.find((filter) => filter.from === place + 1)
    return token.marked === 'in' && (next?.facet === 'province' || next?.facet === 'country')
  }

  const words = keptTokens.map((token, index): QueryWord => {
    const place = kept[index] ?? -1
    const filter = filterOf(place)
    const last = index === keptTokens.length - 1 && typing && place === tokens.length - 1
    return {
      text: token.text,
      marked: token.marked,
      folded: token.folded,
      hasMarks: token.marked !== token.folded,
      optional:
        filter >= 0 ||
        (optional[unsaid.indexOf(token)] ?? false) ||
        (rules.has('needless words') && leadsOn(place)),
      ...(filter >= 0 ? { filter, phrase: filter } : {}),
      cue: filter >= 0 && place < (filters[filter]?.core ?? 0),
      codes: filter >= 0 ? [] : bareCodes(codes, place),
      prefixes: last ? prefixesOf(token) : [],
      start: token.start,
      end: token.end,
    }
  })

  return {
    text,
    words,
    filters: filters.map((filter) => ({ ...filter, said: saidIn(text, tokens, filter) })),
    codes: named.map(({ system, code }) => ({ system, code })),
    synonyms: (rules.has('synonyms') ? synonyms.find(keptTokens) : []).filter(({ from, to }) =>
      words.slice(from, to).some((word) => word.filter === undefined && word.codes.length === 0),
    ),
    saysLegalForm: rest.length < all.length,
    rules,
  }
}

function saidIn(text: string, tokens: readonly Token[], filter: FilterFound): string {
  return text.slice(tokens[filter.from]?.start ?? 0, tokens[filter.to - 1]?.end ?? 0)
}
