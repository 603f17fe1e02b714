import { MEANINGS, type Meaning } from './filter-meanings.ts'
import { hasMarks } from './normalise.ts'
import { PhraseIndex, type PhraseFound } from './phrase-index.ts'
import { ALL_RULES, type Rules } from './rules.ts'
import type { Facet } from './search-port.ts'
import { tokenise, type Token } from './tokens.ts'

/** Words of a query that name values of a facet. Several values mean any of them. */
export interface FilterFound {
  facet: Facet
  values: string[]
  /** Places of the words: from, and one past the last. */
  from: number
  to: number
  /** Where the name of the value itself begins, after words that only lead up to it ("tỉnh", "made in"). */
  core: number
  /** Whether its words may also be words of a name ("Nhựa Hà Nội"); not so for "top 10" and years. */
  inNames: boolean
}

/** Words that lead up to the name of a value, by the facets that they lead up to. */
const CUES: { facets: readonly Facet[]; phrases: string[]; english?: true }[] = [
  { facets: ['province'], phrases: ['tỉnh', 'thành phố', 'tp'] },
  { facets: ['province', 'country'], phrases: ['tại', 'ở'] },
  { facets: ['country'], phrases: ['nước', 'từ', 'sang', 'thị trường', 'hàng'] },
  // Before an English name only: in "máy in Hàn Quốc" a printer is meant.
  { facets: ['province', 'country'], phrases: ['in', 'from', 'made in', 'to'], english: true },
  {
    facets: ['certificate'],
    phrases: ['chứng nhận', 'chứng chỉ', 'giấy chứng nhận', 'tiêu chuẩn', 'đạt chuẩn', 'đạt', 'có', 'dấu'],
  },
  { facets: ['certificate'], phrases: ['certificate', 'certified', 'standard', 'with'] },
  { facets: ['industryGroup'], phrases: ['ngành', 'nhóm', 'nhóm ngành'] },
]
const CUE_PHRASES = new PhraseIndex(CUES.flatMap((cue) => cue.phrases.map((text) => ({ text, value: cue }))))
const EXPORT_CUES = new PhraseIndex<undefined>(
  [
    'xuất khẩu sang',
    'xuất khẩu đi',
    'xuất khẩu',
    'xuất sang',
    'xuất đi',
    'xuất',
    'export to',
    'exports to',
    'exported to',
  ].map((text) => ({ text, value: undefined })),
)

const FIRST_YEAR = 2005
const LAST_YEAR = 2049

function yearOf(token: Token | undefined): number | undefined {
  if (!token || !/^\d{4}$/.test(token.folded)) return undefined
  const year = Number(token.folded)
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined
}

const YEAR_CUES = new Set(['năm', 'nam', 'year', 'in', 'đợt', 'dot', 'round', 'từ', 'tu', 'from'])
const YEAR_BETWEEN = new Set(['đến', 'den', 'tới', 'toi', 'to'])

const YEAR_CUE_PAIRS = new Set(['công nhận', 'cong nhan', 'giai đoạn', 'giai doan'])

/** How many words here lead up to a year. */
function yearCueAt(tokens: readonly Token[], place: number): number {
  const [first = '', second = ''] = [tokens[place]?.text, tokens[place + 1]?.text]
  if (YEAR_CUE_PAIRS.has(`${first} ${second}`)) return 2
  return YEAR_CUES.has(first) ? 1 : 0
}

/** "2021", "năm 2021", "2019-2021", "từ 2019 đến 2021". */
function yearsAt(tokens: readonly Token[], place: number): FilterFound | undefined {
  let at = place
  for (let length = 1; length > 0 && at - place < 5; at += length) length = yearCueAt(tokens, at)
  const first = yearOf(tokens[at])
  if (first === undefined) return undefined
  const joined = tokens[at + 1]?.glued ? at + 1 : YEAR_BETWEEN.has(tokens[at + 1]?.text ?? '') ? at + 2 : -1
  const last = joined < 0 ? undefined : yearOf(tokens[joined])
  if (last === undefined || last < first)
    return {
      facet: 'recognisedYear',
      values: [String(first)],
      from: place,
      to: at + 1,
      core: at,
      inNames: false,
    }
  const values = Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
  return { facet: 'recognisedYear', values, from: place, to: joined + 1, core: at, inNames: false }
}

/** Where the words begin that lead up to a value named from this place on; undefined when there are none. */
function cueBefore(
  tokens: readonly Token[],
  from: number,
  facet: Facet,
  said: string,
): { from: number; exports: boolean } | undefined {
  for (let place = Math.max(0, from - 3); place < from; place++) {
    const exports = EXPORT_CUES.at(tokens, place).some((cue) => cue.to === from)
    if (facet === 'country' && exports) return { from: place, exports }
    const leads = CUE_PHRASES.at(tokens, place).some(
      ({ to, value }) => to === from && value.facets.includes(facet) && !(value.english && hasMarks(said)),
    )
    if (leads) return { from: place, exports: false }
  }
  return undefined
}

/** Whether a name that is also an everyday word surely is a name here: led up to, or in capitals among small letters. */
function isCued(
  tokens: readonly Token[],
  original: string,
  { text, value, from, to }: PhraseFound<Meaning>,
): boolean {
  if (cueBefore(tokens, from, value.facet, text)) return true
  const token = tokens[from]
  if (!token || to - from !== 1) return false
  const typed = original.slice(token.start, token.end)
  if (original === original.toUpperCase()) return false
  return (
    /^\p{Lu}{2,}$/u.test(typed) || (value.facet === 'country' && isNameAtTheEnd(tokens, original, from, text))
  )
}

/** "bó dây Đức": the name of a country in its own capital and marks, last after words in small letters. */
function isNameAtTheEnd(tokens: readonly Token[], original: string, place: number, name: string): boolean {
  const token = tokens[place]
  const before = tokens[place - 1]
  if (!token || !before || place !== tokens.length - 1 || !hasMarks(name)) return false
  const small = original.slice(before.start, before.end)
  return (
    token.marked !== token.folded &&
    original.slice(token.start, token.end) === name &&
    small === small.toLowerCase()
  )
}

function isMeant(tokens: readonly Token[], original: string, phrase: PhraseFound<Meaning>): boolean {
  const { when } = phrase.value
  if (when === 'clear') return true
  if (when === 'last' && phrase.from > 0 && phrase.to === tokens.length) return true
  return isCued(tokens, original, phrase)
}

function meaningAt(
  tokens: readonly Token[],
  original: string,
  place: number,
  rules: Rules,
): (FilterFound & { text: string }) | undefined {
  for (const meaning of MEANINGS.at(tokens, place)) {
    const { text, value, from, to } = meaning
    if (value.when === 'alone' || !rules.has(value.rule)) continue
    if (!isMeant(tokens, original, meaning)) continue
    const edition = /^(19|20)\d\d$/.test(tokens[to]?.folded ?? '') && tokens[to]?.glued
    return {
      text,
      facet: value.facet,
      values: value.values,
      from,
      core: from,
      to: value.facet === 'certificate' && edition ? to + 1 : to,
      inNames: value.facet !== 'topTen' && value.facet !== 'recognised',
    }
  }
  return undefined
}

/** The filter with the words that only lead up to it; those of export make a country a market. */
function withCue(tokens: readonly Token[], found: FilterFound, said: string): FilterFound {
  const cue = cueBefore(tokens, found.from, found.facet, said)
  if (!cue) return found
  return { ...found, from: cue.from, facet: cue.exports ? 'exportMarket' : found.facet }
}

/**
 * Reads filters out of a query's words: year, Top 10, recognition, group, certificate, province old or new, country,
 * export market. `original` is the text that the tokens came from.
 */
export function findFilters(
  tokens: readonly Token[],
  original: string,
  rules: Rules = ALL_RULES,
): FilterFound[] {
  if (!rules.has('filter words')) return []
  const found: FilterFound[] = []
  let free = 0
  for (let place = 0; place < tokens.length; place++) {
    const meaning = meaningAt(tokens, original, place, rules)
    const next = yearsAt(tokens, place) ?? meaning
    if (!next) continue
    const { facet, values, from, to, core, inNames } = next
    const bare = { facet, values, from, to, core, inNames }
    const whole = next === meaning ? withCue(tokens, bare, meaning.text) : bare
    found.push(whole.from >= free ? whole : bare)
    free = next.to
    place = next.to - 1
  }
  return found.length === 0 ? [] : [...found, ...remaining(tokens, found)].sort((a, b) => a.from - b.from)
}

/** In "top 10 năm 2021 điện" all but "điện" is a filter, so the group is meant and not the word. */
function remaining(tokens: readonly Token[], found: readonly FilterFound[]): FilterFound[] {
  const recognition = found.some((filter) =>
    ['recognisedYear', 'topTen', 'recognised'].includes(filter.facet),
  )
  if (!recognition || found.some((filter) => filter.facet === 'industryGroup')) return []
  const taken = tokens.map((_, index) => found.some((filter) => filter.from <= index && index < filter.to))
  const from = taken.indexOf(false)
  const to = taken.lastIndexOf(false) + 1
  if (from < 0 || taken.slice(from, to).includes(true)) return []
  const group = MEANINGS.at(tokens, from).find(
    ({ value, to: end }) => value.facet === 'industryGroup' && end === to,
  )
  return group
    ? [{ facet: 'industryGroup', values: group.value.values, from, to, core: from, inNames: false }]
    : []
}

/** Facets whose values can be said in the words of a query. */
export const READ_FROM_WORDS = [
  'industryGroup',
  'recognised',
  'recognisedYear',
  'topTen',
  'country',
  'province',
  'certificate',
  'exportMarket',
] as const satisfies readonly Facet[]

const MENTIONED: ReadonlySet<Facet> = new Set(['industryGroup', 'province', 'country', 'certificate'])

/**
 * Facet values that a name speaks of: "Nhựa Hà Nội" mentions the province. A filter that was read out of a query also
 * accepts these, so that a name is never filtered away by its own words. Marks do not count for names of several words.
 */
export function mentionsIn(name: string): { facet: Facet; value: string }[] {
  const tokens = tokenise(name)
  const found = new Map<string, { facet: Facet; value: string }>()
  const add = (facet: Facet, value: string) => found.set(`${facet}:${value}`, { facet, value })
  for (let place = 0; place < tokens.length; place++) {
    for (const phrase of MEANINGS.at(tokens, place, true)) {
      const meaning = phrase.value
      if (!MENTIONED.has(meaning.facet) || meaning.when === 'alone') continue
      if (meaning.when !== 'clear' && !isCued(tokens, name, phrase)) continue
      for (const value of meaning.values) {
        add(meaning.facet, value)
        if (meaning.facet === 'country') add('exportMarket', value)
      }
    }
  }
  return [...found.values()]
}
