// Look-alikes that Unicode keeps apart from đ, and Latin letters that do not decompose into a base letter and a mark.
const LOOK_ALIKES: Record<string, string> = { ð: 'đ', ɖ: 'đ' }
const WITHOUT_DECOMPOSITION: Record<string, string> = {
  đ: 'd',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ħ: 'h',
}

/** Halves of surrogate pairs that stand alone; no database or JSON parser takes them. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Longest query that is looked at, in characters. */
const MAX_QUERY_LENGTH = 500

/** The five marks of tone: grave, acute, hook above, tilde, dot below. */
const TONE = /[\u0300\u0301\u0309\u0303\u0323]/g
const ONSET = '(?:ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])'
const CODA = '(?:ng|nh|ch|[cmnpt])'
const SYLLABLE = new RegExp(`^(${ONSET}?)([aăâeêioôơuưy]{1,3})(${CODA}?)$`, 'u')
const WITH_QUALITY = /[ăâêôơư]/g
/** Onsets after which an open i and y are two spellings of one syllable: kĩ and kỹ, lí and lý, tỉ and tỷ. */
const I_OR_Y = new Set(['h', 'k', 'l', 'm', 's', 't', 'qu'])

/** Lower case in one Unicode form, without look-alikes and without characters that are not seen. */
export function normaliseText(text: string): string {
  return text
    .replace(LONE_SURROGATE, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\ufffd]+/gu, '')
    .replace(/[ðɖ]/g, (letter) => LOOK_ALIKES[letter] ?? letter)
}

/** Whether this lower-case text has a letter that only looks like đ. */
export function lookAlikeIn(text: string): boolean {
  return /[ðɖ]/.test(text)
}

/** What a person typed, cut to a length that can be worked on; control characters and halves of surrogate pairs go. */
export function cleanQuery(query: string): string {
  return query
    .slice(0, MAX_QUERY_LENGTH)
    .replace(LONE_SURROGATE, '')
    .replace(/[\p{Cc}\ufffd]+/gu, ' ')
    .trim()
}

/** The word without its tone but with the quality of its vowels: "điện" and "điên" are both "điên". */
export function withoutTone(word: string): string {
  return word.normalize('NFD').replace(TONE, '').normalize('NFC')
}

/** Whether these lower-case letters, without a tone, can be one Vietnamese syllable. */
export function isSyllable(toneless: string): boolean {
  return SYLLABLE.test(toneless)
}

/** Where the tone stands in a run of vowels: on the vowel with a quality, else after the rule of the older spelling. */
function tonePlace(vowels: string, closed: boolean): number {
  const marked = [...vowels.matchAll(WITH_QUALITY)].at(-1)
  if (marked) return marked.index
  if (vowels.length === 1) return 0
  if (vowels.length === 3 || closed) return 1
  return 0
}

/**
 * The syllable with its tone in the one place that keys use, and an open i after h, k, l, m, s, t, qu written y:
 * "hoà" → "hòa", "kĩ" → "kỹ". Words that are not one Vietnamese syllable stay as they are.
 */
export function normaliseSyllable(word: string): string {
  const tones = word.normalize('NFD').match(TONE) ?? []
  const toneless = tones.length === 0 ? word : withoutTone(word)
  if (tones.length > 1) return word
  const parts = SYLLABLE.exec(toneless)
  if (!parts) return word
  // The longest onset is tried first, so the i of "già" and the u of "quý" belong to it and never carry the tone.
  const onset = parts[1] ?? ''
  let vowels = parts[2] ?? ''
  const coda = parts[3] ?? ''
  if (coda === '' && vowels === 'i' && I_OR_Y.has(onset)) vowels = 'y'
  const tone = tones[0]
  if (tone === undefined) return onset + vowels + coda
  const place = tonePlace(vowels, coda !== '')
  return (onset + vowels.slice(0, place + 1) + tone + vowels.slice(place + 1) + coda).normalize('NFC')
}

/** The key of a word with its marks. Two spellings of one word share it; two words never do. */
export function markedKey(word: string): string {
  return normaliseSyllable(normaliseText(word))
}

/** Letters without any mark, đ as d. For finding, never for identity: Ngọc and Ngóc fold alike. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đłøßæœıþħ]/g, (letter) => WITHOUT_DECOMPOSITION[letter] ?? letter)
    .normalize('NFC')
}

/** The key of a word without marks. */
export function foldedKey(word: string): string {
  return fold(markedKey(word))
}

/** Whether folding would lose something of this lower-case text. */
export function hasMarks(text: string): boolean {
  return fold(text) !== text
}
