import { isSyllable, normaliseSyllable, withoutTone } from './normalise.ts'

const TONES: Record<string, string> = { f: '\u0300', s: '\u0301', r: '\u0309', x: '\u0303', j: '\u0323' }
const CIRCUMFLEX: Record<string, string> = { a: 'â', e: 'ê', o: 'ô' }
const HORN: Record<string, string> = { a: 'ă', o: 'ơ', u: 'ư' }
const VOWEL = /[aeiouyăâêôơư]/

/**
 * The word that Telex keys were meant to write, when the input method was off: "rangj" → "rạng", "ddieenj" → "điện".
 * Undefined when the keys do not spell one Vietnamese syllable with a mark.
 * Many plain words are also valid keys ("caps", "test"), so use it only for a word that is found nowhere.
 */
export function decodeTelex(word: string): string | undefined {
  if (!/^[a-z]{2,12}$/.test(word)) return undefined
  let letters = word
  let tone = ''
  const firstVowel = letters.search(VOWEL)
  if (firstVowel < 0) return undefined
  const marks = [...letters.slice(firstVowel + 1).matchAll(/[fsrxj]/g)]
  const mark = marks.at(-1)
  if (mark && marks.length === 1) {
    const place = firstVowel + 1 + mark.index
    tone = TONES[mark[0]] ?? ''
    letters = letters.slice(0, place) + letters.slice(place + 1)
  }
  return finish(shape(letters), tone, word)
}

/** Qualities of vowels and đ. Their second key may come right after the letter or at the end of the syllable. */
function shape(letters: string): string {
  let shaped = letters
    .replace('dd', 'đ')
    .replace(/^d(.+)d$/, 'đ$1')
    .replace(/([aeo])\1/, (pair) => CIRCUMFLEX[pair[0] ?? ''] ?? pair)
    .replace(/([aeo])(ng|nh|ch|[cmnpt])\1$/, (_, vowel: string, coda: string) => CIRCUMFLEX[vowel] + coda)
  if (!shaped.includes('w')) return shaped
  if (/u\w?o/.test(shaped)) return shaped.replace('uo', 'ươ').replace('uwo', 'ươ').replace('w', '')
  const before = shaped.indexOf('w')
  const place = Math.max(...['a', 'o', 'u'].map((vowel) => shaped.lastIndexOf(vowel, before)))
  shaped = shaped.replace('w', place < 0 ? 'ư' : '')
  return place < 0 ? shaped : shaped.slice(0, place) + HORN[shaped[place] ?? ''] + shaped.slice(place + 1)
}

const VNI_TONES: Record<string, string> = {
  '1': '\u0301',
  '2': '\u0300',
  '3': '\u0309',
  '4': '\u0303',
  '5': '\u0323',
}

/** Puts a quality on the nearest letter before the digit that can carry it. */
function qualify(letters: string, digit: string): string | undefined {
  const shapes: Record<string, Record<string, string>> = {
    '6': { a: 'â', e: 'ê', o: 'ô' },
    '7': { o: 'ơ', u: 'ư' },
    '8': { a: 'ă' },
    '9': { d: 'đ' },
  }
  const shape = shapes[digit] ?? {}
  if (digit === '7' && letters.includes('uo')) return letters.replace('uo', 'ươ')
  for (let place = letters.length - 1; place >= 0; place--) {
    const shaped = shape[letters[place] ?? '']
    if (shaped) return letters.slice(0, place) + shaped + letters.slice(place + 1)
  }
  return undefined
}

/** As decodeTelex, for VNI keys: "d9e2n" → "đèn", "die65n" → "diện". */
export function decodeVni(word: string): string | undefined {
  if (!/^[a-z][a-z1-9]{1,13}$/.test(word) || !/[1-9]/.test(word)) return undefined
  let letters = ''
  let tone = ''
  for (const key of word) {
    if (/[a-z]/.test(key)) letters += key
    else if (VNI_TONES[key]) {
      if (tone !== '') return undefined
      tone = VNI_TONES[key]
    } else {
      const shaped = qualify(letters, key)
      if (shaped === undefined) return undefined
      letters = shaped
    }
  }
  return finish(letters, tone, word)
}

function finish(shaped: string, tone: string, typed: string): string | undefined {
  if (!isSyllable(withoutTone(shaped))) return undefined
  const carrier = shaped.search(VOWEL)
  if (carrier < 0) return undefined
  // Any vowel may carry the tone here: the key of the word puts it where it belongs.
  const decoded = normaliseSyllable(
    (shaped.slice(0, carrier + 1) + tone + shaped.slice(carrier + 1)).normalize('NFC'),
  )
  return decoded === typed ? undefined : decoded
}
