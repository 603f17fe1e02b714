import type { SearchDocument } from './documents.ts'
import {
  descriptions,
  labels,
  ownNames,
  properWords,
  relatedNames,
  type DocumentText,
} from './document-text.ts'
import { matchText, worth, type TextMatch } from './match-text.ts'
import type { ResolvedQuery } from './resolve-query.ts'
import type { HitReason, SearchHit } from './search-port.ts'
import { tokenise, tokeniseTitle, type Token } from './tokens.ts'

const SNIPPET = 180
const SNIPPET_LEAD = 40
const MOST_PER_FIELD = 3

const FIELD_WORTH: Record<HitReason['field'], number> = {
  name: 1,
  otherName: 0.97,
  maker: 0.8,
  product: 0.8,
  code: 0.5,
  place: 0.45,
  filter: 0.45,
  description: 0.4,
}

const BEST_LABEL = Math.max(FIELD_WORTH.code, FIELD_WORTH.place, FIELD_WORTH.filter)

const IN_NAMES: ReadonlySet<HitReason['field']> = new Set(['name', 'otherName', 'maker', 'product'])

interface Examined extends DocumentText {
  tokens: readonly Token[]
  matches: (TextMatch | undefined)[]
}

/** Why a document is a hit and which pieces of it to show marked. Works on the page of results only. */
export function explainHit(
  query: ResolvedQuery,
  document: SearchDocument,
): Pick<SearchHit, 'why' | 'highlights'> {
  const shown = [...ownNames(document), ...relatedNames(document), ...descriptions(document)].map((text) =>
    examine(query, text),
  )
  const hidden = needsLabels(query, shown) ? labels(document).map((text) => examine(query, text)) : []
  return {
    why: reasons(query, document, [...shown, ...hidden]),
    highlights: highlights(query, shown),
  }
}

function examine(query: ResolvedQuery, text: DocumentText): Examined {
  // A legal form is not why anything is found: "cơ khí" is not met by "Cổ phần".
  const tokens = tokensOf(text)
  return { ...text, tokens, matches: matchText(query, tokens) }
}

function tokensOf({ field, text }: DocumentText): readonly Token[] {
  if (IN_NAMES.has(field)) return properWords(text)
  return field === 'description' ? tokenise(text) : tokeniseTitle(text)
}

/** Whether some word is met so badly by what is shown that a code or a place could be the better reason. */
function needsLabels(query: ResolvedQuery, shown: readonly Examined[]): boolean {
  return query.understanding.words.some((_, index) => {
    if (query.weights[index] === 0) return false
    const best = Math.max(
      0,
      ...shown.map(({ field, matches }) => {
        const match = matches[index]
        return match ? FIELD_WORTH[field] * worth(match) : 0
      }),
    )
    return best < BEST_LABEL
  })
}

function reasons(query: ResolvedQuery, document: SearchDocument, texts: readonly Examined[]): HitReason[] {
  const { words, filters, codes } = query.understanding
  const found: HitReason[] = []
  const add = (reason: HitReason) => {
    const same = found.some((known) => JSON.stringify(known) === JSON.stringify(reason))
    if (!same) found.push(reason)
  }
  for (const [index, word] of words.entries()) {
    if (query.weights[index] === 0) continue
    for (const code of word.codes)
      if (hasCode(document, code))
        add({ field: 'code', by: 'code', from: word.text, to: `${code.system} ${code.code}` })
    let best: { text: Examined; match: TextMatch } | undefined
    for (const text of texts) {
      const match = text.matches[index]
      if (word.filter !== undefined && !IN_NAMES.has(text.field)) continue
      if (
        match &&
        (!best || FIELD_WORTH[text.field] * worth(match) > FIELD_WORTH[best.text.field] * worth(best.match))
      )
        best = { text, match }
    }
    if (best)
      add(
        reasonOf(
          words
            .slice(best.match.alternative.from, best.match.alternative.to)
            .map((part) => part.text)
            .join(' '),
          best.text,
          best.match,
        ),
      )
  }
  for (const code of codes)
    if (hasCode(document, code))
      add({ field: 'code', by: 'code', from: code.code, to: `${code.system} ${code.code}` })
  for (const filter of filters)
    add({ field: 'filter', by: 'exact', from: filter.said, to: filter.values.join(', ') })
  return found
}

function hasCode(
  document: SearchDocument,
  { system, code }: { system: 'hs' | 'vsic'; code: string },
): boolean {
  const own = system === 'hs' ? document.hsCodes : document.vsicCodes
  return own.some((known) => known.startsWith(code) || (known.length >= 4 && code.startsWith(known)))
}

/** Fields that a list of hits does not show: only the reason can tell what was met there. */
const UNSEEN: ReadonlySet<HitReason['field']> = new Set(['code', 'place'])

function reasonOf(typed: string, text: Examined, match: TextMatch): HitReason {
  const words = match.places.flatMap((place) => text.tokens[place] ?? [])
  const met = words.map((word) => word.text).join(' ')
  const { by } = match.alternative
  const plain =
    by === 'exact' &&
    words.map((word) => word.marked).join(' ') !==
      match.alternative.words.map((word) => word.marked ?? word.folded).join(' ')
  return {
    field: text.field,
    by: plain ? 'unmarked' : by,
    ...(met !== typed ? { from: typed, to: met } : UNSEEN.has(text.field) ? { to: met } : {}),
  }
}

function highlights(query: ResolvedQuery, texts: readonly Examined[]): SearchHit['highlights'] {
  const perField = new Map<string, number>()
  return texts.flatMap((text) => {
    const places = new Set(
      text.matches.flatMap((match, index) => (match && query.weights[index] !== 0 ? match.places : [])),
    )
    const used = perField.get(text.source) ?? 0
    if (places.size === 0 || used >= MOST_PER_FIELD) return []
    perField.set(text.source, used + 1)
    return [{ field: text.source, parts: partsOf(text, places) }]
  })
}

/** The text in pieces; of a description only the surroundings of the first match. */
function partsOf(text: Examined, places: ReadonlySet<number>): { text: string; match: boolean }[] {
  const { from, to } =
    text.field === 'description' ? windowOf(text, places) : { from: 0, to: text.text.length }
  const parts: { text: string; match: boolean }[] = []
  const push = (piece: string, match: boolean) => {
    if (piece === '') return
    const last = parts.at(-1)
    if (last && last.match === match) last.text += piece
    else parts.push({ text: piece, match })
  }
  if (from > 0) push('… ', false)
  let at = from
  for (const [place, token] of text.tokens.entries()) {
    if (!places.has(place) || token.start < from || token.end > to) continue
    const between = text.text.slice(at, token.start)
    // Neighbouring words that both match are shown as one piece.
    push(between, parts.at(-1)?.match === true && between.trim() === '' && at > from)
    push(text.text.slice(token.start, token.end), true)
    at = token.end
  }
  push(text.text.slice(at, to), false)
  if (to < text.text.length) push(' …', false)
  return parts
}

function windowOf(text: Examined, places: ReadonlySet<number>): { from: number; to: number } {
  const first = text.tokens[Math.min(...places)]
  if (text.text.length <= SNIPPET || !first) return { from: 0, to: text.text.length }
  const wanted = Math.max(0, first.start - SNIPPET_LEAD)
  const from = wanted === 0 ? 0 : (text.tokens.find((token) => token.start >= wanted)?.start ?? 0)
  const end = text.tokens.filter((token) => token.end <= from + SNIPPET).at(-1)?.end ?? text.text.length
  return { from, to: Math.max(end, first.end) }
}
