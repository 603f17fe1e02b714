import { tokenise, type Token } from '#search/tokens.ts'

/** A title or a description as comparable words. */
export interface Terms {
  words: { shown: string; marked: string; folded: string; follows: boolean }[]
  /** Folded form to the marked forms in which it occurs. */
  marked: Map<string, Set<string>>
  /** Neighbouring folded words, in order and each once. */
  pairs: string[]
  pairSet: Set<string>
}

/** Words that say nothing about what a thing is. Compared with their marks: "cấp" is not "cáp". */
const EMPTY_PHRASES = (
  'và, của, cho, các, những, từ, bằng, trong, với, theo, có, là, để, tại, ở, về, loại, dạng, ' +
  'sản phẩm, sản xuất, gia công, cung cấp, cung ứng, nhà cung cấp, nhà sản xuất, Việt Nam, ' +
  'cần mua, tìm mua, cần tìm, cần, tìm, ' +
  'the, a, an, and, or, of, for, to, in, on, with, from, by, as, at, is, are, we, our, ' +
  'need, needed, needs, wanted, looking, supplier, suppliers, supply, made, making, Vietnam'
)
  .split(', ')
  .map((phrase) => tokenise(phrase).map((token) => token.marked))

const EMPTY_BY_FIRST = new Map<string, string[][]>()
for (const phrase of EMPTY_PHRASES) {
  const [first = ''] = phrase
  EMPTY_BY_FIRST.set(first, [...(EMPTY_BY_FIRST.get(first) ?? []), phrase])
}

/** "120.000 cái mỗi tháng", "5,000 pieces per month": how much is wanted says nothing about what. */
const QUANTITY =
  /\d[\d.,]*\s*(?:cái|chiếc|bộ|đôi|tá|kg|tạ|tấn|mét vuông|mét khối|mét|m²|m2|m³|m3|lít|pcs|pieces?|sets?|pairs?|dozens?|kilograms?|tonnes?|(?:square |cubic )?metres?|litres?)(?!\p{L})(?:\s*(?:mỗi|một|\/|per|a)\s*(?:ngày|tuần|tháng|năm|day|week|month|year))?/giu

/** Splits a text into words: quantities and empty words out, English plurals off, marks kept beside the folded form. */
export function termsOf(text: string): Terms {
  const terms: Terms = { words: [], marked: new Map(), pairs: [], pairSet: new Set() }
  const tokens = tokenise(text.replace(QUANTITY, ' '))
  const marked = tokens.map((token) => token.marked)
  let previous: string | null = null
  for (let index = 0; index < tokens.length;) {
    const skip = emptyLength(marked, index)
    if (skip > 0) {
      index += skip
      previous = null
      continue
    }
    const token = tokens[index]
    if (token) previous = addWord(terms, token, previous)
    index += 1
  }
  terms.pairs = [...terms.pairSet]
  return terms
}

function addWord(terms: Terms, token: Token, previous: string | null): string {
  const marked = singular(token.marked)
  const folded = singular(token.folded)
  terms.words.push({ shown: token.text, marked, folded, follows: previous !== null })
  const forms = terms.marked.get(folded)
  if (forms) forms.add(marked)
  else terms.marked.set(folded, new Set([marked]))
  if (previous !== null) terms.pairSet.add(`${previous} ${folded}`)
  return folded
}

/** How many words from here on form the longest empty phrase; 0 when none does. */
function emptyLength(marked: readonly string[], index: number): number {
  let longest = 0
  for (const phrase of EMPTY_BY_FIRST.get(marked[index] ?? '') ?? []) {
    if (phrase.length > longest && phrase.every((word, offset) => marked[index + offset] === word)) {
      longest = phrase.length
    }
  }
  return longest
}

/** English plurals only; no Vietnamese syllable ends in s. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1)
  return word
}
