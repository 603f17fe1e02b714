import type { SearchDocument } from './documents.ts'
import { matchText, wordsOfKeys, worth, type TextMatch, type TextWord } from './match-text.ts'
import type { ResolvedQuery } from './resolve-query.ts'
import type { Rules } from './rules.ts'
import { RANKING } from './settings.ts'
import { MAX_STANDING } from './standing.ts'

/** What is needed to rank a candidate: keys of its names (see keyText) and how it stands. */
export interface Candidate {
  kind: SearchDocument['kind']
  /** Its own names without legal forms, the shown one first. */
  names: readonly string[]
  /** Names of its maker or of its products. */
  related: readonly string[]
  standing: number
  /** For each word of the query, whether it is anywhere in the document; all of them unless the search was relaxed. */
  present?: readonly boolean[]
}

interface NameMatches {
  text: readonly TextWord[]
  factor: number
  matches: (TextMatch | undefined)[]
}

function nearness(query: ResolvedQuery, { matches, text, factor }: NameMatches): number {
  const required = query.understanding.words.flatMap((word, index) => (word.optional ? [] : [index]))
  if (required.length < 2) return 0
  let near = 0
  for (let index = 1; index < required.length; index++) {
    const left = matches[required[index - 1] ?? -1]
    const right = matches[required[index] ?? -1]
    if (!left || !right) continue
    // One alternative for both words is as near as can be; one word may stand between ("dây và cáp").
    const gap = Math.min(...right.places) - Math.max(...left.places)
    if (left === right || gap === 1) near += 1
    else if (gap === 2 && text.length > 2) near += 0.6
  }
  return (factor * near) / (required.length - 1)
}

function coverage({ matches, text }: NameMatches, weights: readonly number[]): number {
  const places = new Set(
    matches.flatMap((match, index) => (match && weights[index] !== 0 ? match.places : [])),
  )
  return text.length === 0 ? 0 : places.size / text.length
}

function worthOf(match: TextMatch, rules: Rules): number {
  return rules.has('marked first') ? worth(match) : match.alternative.quality
}

/** How well a candidate answers a query, from 0 to 100. The parts and their weights are in RANKING. */
export function scoreMatch(query: ResolvedQuery, candidate: Candidate): number {
  const { words, rules } = query.understanding
  const standing = rules.has('standing') ? (RANKING.standing * candidate.standing) / MAX_STANDING : 0
  const place = (factor: number) => (rules.has('names first') ? factor : 1)
  if (words.length === 0) return standing
  const own = candidate.names.map((keys, index) =>
    inName(query, keys, place(index === 0 ? 1 : RANKING.otherName)),
  )
  const related = candidate.related.map((keys) => inName(query, keys, place(RANKING.relatedName)))
  const all = [...own, ...related]

  let sum = 0
  let most = 0
  // Whether a name has every required word that was typed with marks, and with just these marks.
  let faithful = true
  for (const [index, word] of words.entries()) {
    const weight = query.weights[index] ?? 1
    if (weight === 0) continue
    let best = 0
    let agrees = false
    for (const { matches, factor } of all) {
      const match = matches[index]
      if (!match) continue
      best = Math.max(best, worthOf(match, rules) * factor)
      if (match.marks === 1) agrees = true
    }
    const elsewhere = candidate.present === undefined ? !word.optional : candidate.present[index]
    if (best === 0 && (elsewhere || word.filter !== undefined)) best = place(RANKING.elsewhere)
    if (word.hasMarks && !word.optional && !agrees) faithful = false
    sum += weight * best
    most += weight
  }
  const text = most === 0 ? 0 : sum / most
  const near = Math.max(0, ...all.map((name) => nearness(query, name)))
  const covered = Math.max(0, ...own.map((name) => coverage(name, query.weights)))
  const score =
    RANKING.words * text +
    (rules.has('marked first') ? RANKING.marks * Number(faithful) : 0) +
    (rules.has('nearness') ? RANKING.nearness * near : 0) +
    (rules.has('coverage') ? RANKING.coverage * covered : 0) +
    standing
  const marked = faithful || !rules.has('marked first') ? score : score * RANKING.otherMarks
  const enterpriseMeant = query.understanding.saysLegalForm && candidate.kind === 'product'
  return enterpriseMeant ? marked * RANKING.productForLegalForm : marked
}

function inName(query: ResolvedQuery, keys: string, factor: number): NameMatches {
  const text = wordsOfKeys(keys)
  return { text, factor, matches: matchText(query, text) }
}
