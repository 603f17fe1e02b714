import type { Json } from './filter.ts'

export interface EngineSettings {
  searchableAttributes: string[]
  filterableAttributes: string[]
  sortableAttributes: string[]
  rankingRules: string[]
  synonyms: Record<string, string[]>
  typoTolerance: {
    enabled: boolean
    minWordSizeForTypos: { oneTypo: number; twoTypos: number }
    disableOnAttributes: string[]
    disableOnNumbers: boolean
  }
  faceting: { maxValuesPerFacet: number }
  pagination: { maxTotalHits: number }
}

export interface AttributeWords {
  attribute: number
  words: string[]
}

/** Lower case, without marks: the engine's normalisation of Latin letters, đ included. */
function normalise(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[Đđ]/g, 'd').toLowerCase()
}

function words(text: string): string[] {
  return normalise(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The words of every searched attribute; each string of a list is a text of its own. */
export function documentWords(document: Json, { searchableAttributes }: EngineSettings): AttributeWords[] {
  return searchableAttributes.flatMap((name, attribute) => {
    const value = document[name]
    const texts = Array.isArray(value) ? value : [value]
    return texts.flatMap((text) =>
      typeof text === 'string' || typeof text === 'number' ? [{ attribute, words: words(String(text)) }] : [],
    )
  })
}

const MOST_WORDS = 10

export interface Query {
  terms: string[]
  /** The last term may go on. */
  open: boolean
}

export function readQuery(q: string): Query {
  return { terms: words(q).slice(0, MOST_WORDS), open: /[\p{L}\p{N}]$/u.test(q) }
}

/** Damerau-Levenshtein distance; an error in the first letter counts twice. */
function typos(typed: string, word: string): number {
  const rows: number[][] = [Array.from({ length: word.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= typed.length; i++) {
    const row = [i]
    for (let j = 1; j <= word.length; j++) {
      let cost = Math.min(
        (rows[i - 1]?.[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (rows[i - 1]?.[j - 1] ?? 0) + Number(typed[i - 1] !== word[j - 1]),
      )
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1])
        cost = Math.min(cost, (rows[i - 2]?.[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    rows.push(row)
  }
  const distance = rows[typed.length]?.[word.length] ?? 0
  return distance > 0 && typed[0] !== word[0] ? distance + 1 : distance
}

function allowedTypos(term: string, { typoTolerance }: EngineSettings): number {
  if (!typoTolerance.enabled || (typoTolerance.disableOnNumbers && /^\d+$/.test(term))) return 0
  const { oneTypo, twoTypos } = typoTolerance.minWordSizeForTypos
  return term.length >= twoTypos ? 2 : term.length >= oneTypo ? 1 : 0
}

/** How one word of a document answers a term: 0 exactly, else the number of errors; undefined when it does not. */
function errors(term: string, word: string, open: boolean, tolerance: number): number | undefined {
  if (word === term || (open && word.startsWith(term))) return 0
  if (tolerance === 0) return undefined
  const candidates = [word]
  if (open)
    for (let cut = -tolerance; cut <= tolerance; cut++) candidates.push(word.slice(0, term.length + cut))
  const fewest = Math.min(...candidates.filter(Boolean).map((candidate) => typos(term, candidate)))
  return fewest <= tolerance ? fewest : undefined
}

/** A way to meet terms `from` to `to` in a text. */
interface Met {
  to: number
  typos: number
  exact: number
  attribute: number
}

function hasPhrase(text: AttributeWords, phrase: readonly string[]): boolean {
  return text.words.some((_, start) => phrase.every((word, index) => text.words[start + index] === word))
}

function waysFrom(
  query: Query,
  from: number,
  texts: readonly AttributeWords[],
  settings: EngineSettings,
): Met[] {
  const found: Met[] = []
  const untypoed = new Set(
    settings.typoTolerance.disableOnAttributes.map((name) => settings.searchableAttributes.indexOf(name)),
  )
  for (let to = from + 1; to <= Math.min(from + 3, query.terms.length); to++) {
    const term = query.terms.slice(from, to).join('')
    const open = query.open && to === query.terms.length
    const joined = to - from > 1
    const synonyms = settings.synonyms[query.terms.slice(from, to).join(' ')] ?? []
    for (const text of texts) {
      const tolerance = joined || untypoed.has(text.attribute) ? 0 : allowedTypos(term, settings)
      let fewest: number | undefined
      for (const word of text.words) {
        const count = errors(term, word, open, tolerance)
        if (count !== undefined && (fewest === undefined || count < fewest)) fewest = count
      }
      const met = { to, attribute: text.attribute }
      if (fewest !== undefined)
        found.push({ ...met, typos: fewest + Number(joined), exact: fewest === 0 && !joined ? 1 : 0 })
      if (synonyms.some((synonym) => hasPhrase(text, words(synonym))))
        found.push({ ...met, typos: 0, exact: 0 })
      // One word may stand for two neighbours.
      if (!joined)
        for (let cut = 1; cut < term.length; cut++)
          if (hasPhrase(text, [term.slice(0, cut), term.slice(cut)]))
            found.push({ ...met, typos: 1, exact: 0 })
    }
  }
  // Synonyms of longer phrases.
  for (let to = from + 4; to <= query.terms.length; to++)
    for (const synonym of settings.synonyms[query.terms.slice(from, to).join(' ')] ?? [])
      for (const text of texts)
        if (hasPhrase(text, words(synonym))) found.push({ to, attribute: text.attribute, typos: 0, exact: 0 })
  return found
}

export interface Match {
  matched: number
  typos: number
  exact: number
  attribute: number
}

/** The best way to meet all terms but the dropped ones; undefined when there is none. */
export function matchDocument(
  query: Query,
  dropped: ReadonlySet<number>,
  texts: readonly AttributeWords[],
  settings: EngineSettings,
): Match | undefined {
  const best: (Match | undefined)[] = []
  best[query.terms.length] = { matched: 0, typos: 0, exact: 0, attribute: 0 }
  for (let from = query.terms.length - 1; from >= 0; from--) {
    let chosen = dropped.has(from) ? best[from + 1] : undefined
    for (const way of waysFrom(query, from, texts, settings)) {
      const rest = best[way.to]
      if (!rest) continue
      const whole = {
        matched: rest.matched + way.to - from,
        typos: rest.typos + way.typos,
        exact: rest.exact + way.exact,
        attribute: rest.attribute + way.attribute,
      }
      if (!chosen || better(whole, chosen) < 0) chosen = whole
    }
    best[from] = chosen
  }
  return best[0]
}

function better(left: Match, right: Match): number {
  return (
    right.matched - left.matched ||
    left.typos - right.typos ||
    left.attribute - right.attribute ||
    right.exact - left.exact
  )
}

/** Orders two matches by one of the built-in rules. */
export function byRule(rule: string, left: Match, right: Match): number {
  if (rule === 'words') return right.matched - left.matched
  if (rule === 'typo') return left.typos - right.typos
  if (rule === 'attribute') return left.attribute - right.attribute
  if (rule === 'exactness') return right.exact - left.exact
  return 0
}
