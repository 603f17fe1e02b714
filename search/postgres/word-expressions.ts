import type { Alternative } from '../alternatives.ts'
import type { ResolvedQuery } from '../resolve-query.ts'
import { isSyllable } from '../normalise.ts'
import { isStopWord } from '../stop-words.ts'
import { all, any, beginning, one, tsqueryOf, type Expression } from './expression.ts'
import { lexeme, LONGEST_BEGINNING } from './lexemes.ts'

/** Digits of a heading of the Harmonised System. */
const HEADING = 4

/** Where words are looked for: anywhere, in names, or in names with the marks that were typed. */
type Reach = 'anywhere' | 'names' | 'marked'

function wordText(folded: string, reach: Reach): string {
  return reach === 'anywhere' ? lexeme.word(folded) : lexeme.nameWord(folded)
}

function oneWord(folded: string, reach: Reach): Expression {
  return one(wordText(folded, reach))
}

function pairs(words: readonly { marked: string | null; folded: string }[]): Expression[] {
  const content = words.filter((word) => !isStopWord(word))
  return content.slice(1).map((word, index) => one(lexeme.pair(content[index]?.folded ?? '', word.folded)))
}

function alternativeQuery(alternative: Alternative, reach: Reach): Expression {
  const first = alternative.words[0]
  if (!first) return any([])
  if (alternative.initials) return one(lexeme.initials(first.folded))
  if (alternative.prefix) {
    if (first.folded.length <= LONGEST_BEGINNING) return one(lexeme.beginning(first.folded))
    return beginning(wordText(first.folded, reach))
  }
  if (alternative.words.length === 1) {
    // A synonym of one syllable would find a dozen other words without its marks.
    const mark = first.marked !== null && first.marked !== first.folded
    if (alternative.faithful && (isSyllable(first.folded) || (mark && alternative.by === 'exact')))
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
function codeLexemes({ system, code }: { system: 'hs' | 'vsic'; code: string }): Expression[] {
  const heading =
    system === 'hs' && code.length > HEADING ? [lexeme.wholeCode(system, code.slice(0, HEADING))] : []
  return [lexeme.code(system, code), ...heading].map((text) => one(text))
}

function codesOf(query: ResolvedQuery, index: number): Expression[] {
  return (query.understanding.words[index]?.codes ?? []).flatMap(codeLexemes)
}

/** Nothing more has to be asked for. */
const NOTHING = null

/** All required words, each by any of its alternatives; an alternative for several words stands for all of them. */
function everyWord(
  query: ResolvedQuery,
  reach: Reach,
  required: ReadonlySet<number>,
): Expression | undefined {
  const { words } = query.understanding
  const rest: (Expression | typeof NOTHING | undefined)[] = []
  rest[words.length] = NOTHING
  for (let index = words.length - 1; index >= 0; index--) {
    const byEnd = new Map<number, Expression[]>()
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
      return [after === NOTHING ? any(alternatives) : all([any(alternatives), after])]
    })
    const skipped = rest[index + 1]
    if (!required.has(index)) {
      // Nothing else to ask for means that this word can be left out altogether.
      rest[index] =
        skipped === NOTHING || ways.length === 0 ? skipped : any([...(skipped ? [skipped] : []), ...ways])
    } else rest[index] = ways.length === 0 ? undefined : any(ways)
  }
  return rest[0] ?? undefined
}

function* range(from: number, to: number): Generator<number> {
  for (let place = from; place < to; place++) yield place
}

/** Filters and codes that were read out of the query and every hit must have. */
function conditions(query: ResolvedQuery): Expression[] {
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
function phrase(query: ResolvedQuery, required: ReadonlySet<number>): Expression | undefined {
  const words = query.understanding.words.filter((_, index) => required.has(index))
  if (words.length < 2) return undefined
  const marks = words.filter((word) => word.hasMarks).map((word) => one(lexeme.markedWord(word.marked)))
  return all([...words.map((word) => oneWord(word.folded, 'names')), ...pairs(words), ...marks])
}

/**
 * Queries that need every required word, the strictest first; the last one says what is a hit at all.
 * Undefined when there is nothing to look for: a browse.
 */
export function strictTiers(query: ResolvedQuery): Expression[] | undefined {
  const required = requiredOf(query)
  const conditional = conditions(query)
  const build = (words: Expression | undefined) =>
    words === undefined && conditional.length === 0
      ? undefined
      : all([...(words === undefined ? [] : [words]), ...conditional])
  const exact = phrase(query, required)
  const marked = query.understanding.words.some((word) => word.hasMarks && !word.optional)
  const anywhere = everyWord(query, 'anywhere', required)
  const tiers = [
    // Where there is a phrase it has the marks too, and among names with all words few others compete.
    exact === undefined ? marked && build(everyWord(query, 'marked', required)) : build(exact),
    required.size > 0 && build(everyWord(query, 'names', required)),
    (required.size === 0 || anywhere !== undefined) && build(anywhere),
  ].filter((tier) => typeof tier === 'object')
  const different = [...new Map(tiers.map((tier) => [tsqueryOf(tier), tier])).values()]
  return different.length === 0 ? undefined : different
}

/** Each word by any of its alternatives. */
export function wordQueries(query: ResolvedQuery, reach: Reach = 'anywhere'): Expression[] {
  return query.understanding.words.map((_, index) =>
    any([
      ...query.alternatives
        .filter((alternative) => alternative.from <= index && index < alternative.to)
        .map((alternative) => alternativeQuery(alternative, reach)),
      ...codesOf(query, index),
    ]),
  )
}

/** The required words of a query, for when no document has all of them. */
export function requiredWords(query: ResolvedQuery, reach: Reach): Expression[] {
  const each = wordQueries(query, reach)
  return [...requiredOf(query)].flatMap((index) => each[index] ?? [])
}
