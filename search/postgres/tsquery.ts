import type { Alternative } from '../alternatives.ts'
import type { ResolvedQuery } from '../resolve-query.ts'
import { isSyllable } from '../normalise.ts'
import { isStopWord } from '../stop-words.ts'
import { lexeme, SHORTEST_PREFIX } from './lexemes.ts'

/** Digits of a heading of the Harmonised System. */
const HEADING = 4

/** Where words are looked for: anywhere, in names, or in names with the marks that were typed. */
type Reach = 'anywhere' | 'names' | 'marked'

function one(text: string): string {
  return lexeme.quote(text)
}

function oneWord(folded: string, reach: Reach): string {
  return one(reach === 'anywhere' ? lexeme.word(folded) : lexeme.nameWord(folded))
}

function all(parts: readonly string[]): string {
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' & ')})`
}

function any(parts: readonly string[]): string {
  const different = [...new Set(parts)]
  return different.length === 1 ? (different[0] ?? '') : `(${different.join(' | ')})`
}

function pairs(words: readonly { marked: string | null; folded: string }[]): string[] {
  const content = words.filter((word) => !isStopWord(word))
  return content.slice(1).map((word, index) => one(lexeme.pair(content[index]?.folded ?? '', word.folded)))
}

function alternativeQuery(alternative: Alternative, reach: Reach): string {
  const first = alternative.words[0]
  if (!first) return ''
  if (alternative.initials) return one(lexeme.initials(first.folded))
  if (alternative.prefix) {
    if (first.folded.length < SHORTEST_PREFIX) return one(lexeme.beginning(first.folded))
    return `${oneWord(first.folded, reach)}:*`
  }
  if (alternative.words.length === 1) {
    // A synonym of one syllable would find a dozen other words without its marks.
    if (alternative.by === 'synonym' && isSyllable(first.folded))
      return one(lexeme.markedWord(first.marked ?? first.folded))
    const marked = reach === 'marked' && alternative.by === 'exact' && first.marked !== null
    return marked ? one(lexeme.markedWord(first.marked ?? '')) : oneWord(first.folded, reach)
  }
  // Words cut out of one are only looked for in names: anywhere in a description they would be chance.
  if (alternative.apart) return all(alternative.words.map((word) => oneWord(word.folded, 'names')))
  const words = alternative.words.map((word) => oneWord(word.folded, reach))
  const near = pairs(alternative.words)
  return all(reach === 'anywhere' && near.length > 0 ? near : [...words, ...near])
}

/** The code, finer ones under it, and goods that are only known by the heading that it belongs to. */
function codeLexemes({ system, code }: { system: 'hs' | 'vsic'; code: string }): string[] {
  const heading =
    system === 'hs' && code.length > HEADING ? [lexeme.wholeCode(system, code.slice(0, HEADING))] : []
  return [lexeme.code(system, code), ...heading].map(one)
}

function codesOf(query: ResolvedQuery, index: number): string[] {
  return (query.understanding.words[index]?.codes ?? []).flatMap(codeLexemes)
}

/** All required words, each by any of its alternatives; an alternative for several words stands for all of them. */
function everyWord(query: ResolvedQuery, reach: Reach, required: ReadonlySet<number>): string | undefined {
  const { words } = query.understanding
  const rest: (string | undefined)[] = []
  rest[words.length] = ''
  for (let index = words.length - 1; index >= 0; index--) {
    const byEnd = new Map<number, string[]>()
    for (const alternative of query.alternatives) {
      const helps = [...range(alternative.from, alternative.to)].some((place) => required.has(place))
      if (alternative.from !== index || !helps) continue
      byEnd.set(alternative.to, [...(byEnd.get(alternative.to) ?? []), alternativeQuery(alternative, reach)])
    }
    const codes = codesOf(query, index)
    if (codes.length > 0) byEnd.set(index + 1, [...(byEnd.get(index + 1) ?? []), ...codes])
    const ways = [...byEnd].flatMap(([end, alternatives]) => {
      const after = rest[end]
      if (after === undefined) return []
      return [after === '' ? any(alternatives) : all([any(alternatives), after])]
    })
    const skipped = rest[index + 1]
    if (!required.has(index)) {
      // Nothing else to ask for means that this word can be left out altogether.
      rest[index] =
        skipped === '' || ways.length === 0 ? skipped : any([skipped ?? '', ...ways].filter(Boolean))
    } else rest[index] = ways.length === 0 ? undefined : any(ways)
  }
  return rest[0] === '' ? undefined : rest[0]
}

function* range(from: number, to: number): Generator<number> {
  for (let place = from; place < to; place++) yield place
}

/** Filters and codes that were read out of the query and every hit must have. */
function conditions(query: ResolvedQuery): string[] {
  const { filters, codes } = query.understanding
  return [
    ...filters.map(({ facet, values }) => any(values.map((value) => one(lexeme.facet(facet, value))))),
    ...codes.map((code) => any(codeLexemes(code))),
  ]
}

function requiredOf(query: ResolvedQuery): Set<number> {
  return new Set(query.understanding.words.flatMap((word, index) => (word.optional ? [] : [index])))
}

/** The required words side by side in this order, just as typed. */
function phrase(query: ResolvedQuery, required: ReadonlySet<number>): string | undefined {
  const words = query.understanding.words.filter((_, index) => required.has(index))
  if (words.length < 2) return undefined
  const marks = words.filter((word) => word.hasMarks).map((word) => one(lexeme.markedWord(word.marked)))
  return all([...words.map((word) => oneWord(word.folded, 'names')), ...pairs(words), ...marks])
}

/**
 * Queries that need every required word, the strictest first; the last one says what is a hit at all.
 * Undefined when there is nothing to look for: a browse.
 */
export function strictTiers(query: ResolvedQuery): string[] | undefined {
  const required = requiredOf(query)
  const conditional = conditions(query)
  const build = (words: string | undefined) =>
    words === undefined && conditional.length === 0
      ? undefined
      : all([...(words === undefined ? [] : [words]), ...conditional])
  const exact = phrase(query, required)
  const marked = query.understanding.words.some((word) => word.hasMarks && !word.optional)
  const anywhere = everyWord(query, 'anywhere', required)
  const queries = [
    // Where there is a phrase it has the marks too, and among names with all words few others compete.
    exact === undefined ? marked && build(everyWord(query, 'marked', required)) : build(exact),
    required.size > 0 && build(everyWord(query, 'names', required)),
    (required.size === 0 || anywhere !== undefined) && build(anywhere),
  ].filter((text) => typeof text === 'string')
  const different = [...new Set(queries)]
  return different.length === 0 ? undefined : different
}

/** Each word by any of its alternatives. */
export function wordQueries(query: ResolvedQuery, reach: Reach = 'anywhere'): string[] {
  return query.understanding.words.map((_, index) =>
    any([
      ...query.alternatives
        .filter((alternative) => alternative.from <= index && index < alternative.to)
        .map((alternative) => alternativeQuery(alternative, reach)),
      ...codesOf(query, index),
    ]),
  )
}

const MOST_COMBINATIONS = 60

/**
 * Queries that let more and more words be missing, for when no document has all of them. One word alone has to be in a
 * name before it may be anywhere.
 */
export function relaxedQueries(query: ResolvedQuery): string[] {
  const required = [...requiredOf(query)]
  const steps: string[] = []
  const add = (count: number, reach: Reach) => {
    const each = wordQueries(query, reach)
    const sets = combinations(required, count)
    if (sets) steps.push(any(sets.map((set) => all(set.map((index) => each[index] ?? '')))))
  }
  for (let count = required.length - 1; count >= 2; count--) add(count, 'anywhere')
  if (required.length > 1) for (const reach of ['names', 'anywhere'] as const) add(1, reach)
  return steps
}

function combinations(items: readonly number[], count: number): number[][] | undefined {
  let sets: number[][] = [[]]
  for (const [index, item] of items.entries()) {
    const left = items.length - index
    sets = sets.flatMap((set) => [
      ...(set.length < count ? [[...set, item]] : []),
      ...(set.length + left - 1 >= count ? [set] : []),
    ])
    if (sets.length > MOST_COMBINATIONS * 4) return undefined
  }
  return sets.length > MOST_COMBINATIONS ? undefined : sets
}
