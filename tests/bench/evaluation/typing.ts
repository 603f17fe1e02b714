import type { Random } from '#prisma/seed/random.ts'
import { fold, isSyllable, normaliseSyllable, withoutTone } from '#search/normalise.ts'

/** A way in which typing differs from what is written; undefined where it cannot differ so. */
export type Typing = (name: string, random: Random) => string | undefined

const TONES = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323']
const TELEX: Record<string, string> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
}
const VNI: Record<string, string> = {
  '\u0300': '2',
  '\u0301': '1',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
}
const TELEX_LETTERS: Record<string, string> = {
  ă: 'aw',
  â: 'aa',
  ê: 'ee',
  ô: 'oo',
  ơ: 'ow',
  ư: 'uw',
  đ: 'dd',
}
const VNI_LETTERS: Record<string, string> = { ă: 'a8', â: 'a6', ê: 'e6', ô: 'o6', ơ: 'o7', ư: 'u7', đ: 'd9' }
const NEIGHBOURS: Record<string, string> = {
  a: 's',
  e: 'r',
  i: 'o',
  o: 'p',
  u: 'y',
  n: 'm',
  m: 'n',
  t: 'r',
  s: 'd',
  r: 't',
  c: 'v',
  l: 'k',
  d: 'f',
  g: 'h',
  h: 'g',
}

function words(name: string): string[] {
  return name.split(' ')
}

function unmarked(text: string): string {
  return fold(text.toLowerCase())
}

/** Changes one word, one of those that can be changed. */
function inOne(
  name: string,
  random: Random,
  change: (word: string) => string | undefined,
): string | undefined {
  const all = words(name)
  const able = all.flatMap((word, index) => (change(word) === undefined ? [] : [index]))
  if (able.length === 0) return undefined
  const place = random.pick(able)
  return all.map((word, index) => (index === place ? (change(word) ?? word) : word)).join(' ')
}

function inEach(name: string, change: (word: string) => string | undefined): string | undefined {
  const changed = words(name)
    .map((word) => change(word) ?? word)
    .join(' ')
  return changed === name ? undefined : changed
}

/** The keys that write a syllable; those of the tone at its end, or right after the vowel when `inside`. */
function keys(
  word: string,
  letters: Record<string, string>,
  tones: Record<string, string>,
  inside: boolean,
): string | undefined {
  const lower = word.toLowerCase().normalize('NFC')
  if (fold(lower) === lower || !isSyllable(withoutTone(lower))) return undefined
  const tone = lower.normalize('NFD').match(/[\u0300\u0301\u0309\u0303\u0323]/)?.[0] ?? ''
  let typed = ''
  let pending = tones[tone] ?? ''
  const chars = [...lower]
  for (const char of chars) {
    const toneless = withoutTone(char)
    typed += letters[toneless] ?? toneless
    if (inside && toneless !== char) {
      typed += pending
      pending = ''
    }
  }
  return typed + pending
}

const telex = (word: string) => keys(word, TELEX_LETTERS, TELEX, false)
const telexInside = (word: string) => keys(word, TELEX_LETTERS, TELEX, true)
const vni = (word: string) => keys(word, VNI_LETTERS, VNI, false)
const vniInside = (word: string) => keys(word, VNI_LETTERS, VNI, true)

/** The longest word that consists of letters, which is where people mistype. */
function inLongest(name: string, change: (word: string) => string): string | undefined {
  const all = words(name)
  const longest = all
    .filter((word) => /^\p{L}{4,}$/u.test(word))
    .reduce((best, word) => (word.length > best.length ? word : best), '')
  if (longest === '') return undefined
  return all.map((word) => (word === longest ? change(word) : word)).join(' ')
}

function misspelling(change: (word: string, place: number) => string): Typing {
  return (name, random) => inLongest(unmarked(name), (word) => change(word, random.int(1, word.length - 2)))
}

const OPEN_VOWELS: [RegExp, string][] = [
  [/o([\u0300\u0301\u0309\u0303\u0323])a$/, 'oa$1'],
  [/o([\u0300\u0301\u0309\u0303\u0323])e$/, 'oe$1'],
  [/u([\u0300\u0301\u0309\u0303\u0323])y$/, 'uy$1'],
]

/** "hòa" written "hoà". */
function toneMoved(word: string): string | undefined {
  const apart = normaliseSyllable(word.toLowerCase()).normalize('NFD')
  for (const [from, to] of OPEN_VOWELS) if (from.test(apart)) return apart.replace(from, to).normalize('NFC')
  return undefined
}

function iForY(word: string): string | undefined {
  const lower = word.toLowerCase()
  const apart = lower.normalize('NFD')
  return /^(h|k|l|m|s|t|qu)y[\u0300\u0301\u0309\u0303\u0323]?$/.test(apart)
    ? apart.replace('y', 'i').normalize('NFC')
    : undefined
}

function otherTone(random: Random) {
  return (word: string): string | undefined => {
    const apart = word.normalize('NFD')
    const tone = TONES.find((mark) => apart.includes(mark))
    if (tone === undefined) return undefined
    const other = random.pick(TONES.filter((mark) => mark !== tone))
    return apart.replace(tone, other).normalize('NFC')
  }
}

/** Every way, by the name of its row. */
export const TYPINGS: Record<string, Typing> = {
  'as written': (name) => name,
  'without marks': (name) => unmarked(name),
  'marks as characters of their own': (name) => (fold(name) === name ? undefined : name.normalize('NFD')),
  'in capitals': (name) => name.toUpperCase(),
  'capitals without marks': (name) => unmarked(name).toUpperCase(),
  'some words without marks': (name, random) =>
    inOne(name, random, (word) => differing(word, unmarked(word))),
  'another tone': (name, random) => inOne(name, random, otherTone(random)),
  'tone on the other vowel': (name) => inEach(name, toneMoved),
  'i for y': (name) => inEach(name, iForY),
  'look-alike of đ': (name) =>
    /[đĐ]/.test(name) ? name.replaceAll('đ', 'ð').replaceAll('Đ', 'Ð') : undefined,
  'Telex keys': (name) => inEach(name, telex),
  'Telex keys in one word': (name, random) => inOne(name, random, telex),
  'Telex keys inside the word': (name) => inEach(name, telexInside),
  'Telex keys in capitals': (name) => inEach(name, telex)?.toUpperCase(),
  'VNI keys': (name) => inEach(name, vni),
  'VNI keys in one word': (name, random) => inOne(name, random, vni),
  'VNI keys inside the word': (name) => inEach(name, vniInside),
  'a letter dropped': misspelling((word, place) => word.slice(0, place) + word.slice(place + 1)),
  'a letter doubled': misspelling((word, place) => word.slice(0, place) + word.slice(place - 1)),
  'letters swapped': misspelling(
    (word, place) => word.slice(0, place) + word[place + 1] + word[place] + word.slice(place + 2),
  ),
  'a key beside': misspelling(
    (word, place) => word.slice(0, place) + (NEIGHBOURS[word[place] ?? ''] ?? 'z') + word.slice(place + 1),
  ),
  'a letter dropped, with marks': (name, random) =>
    inLongest(name, (word) => {
      const place = random.int(1, word.length - 2)
      return word.slice(0, place) + word.slice(place + 1)
    }),
  'no spaces': (name) => (words(name).length > 1 ? unmarked(name).replaceAll(' ', '') : undefined),
  'no spaces, with marks': (name) =>
    words(name).length > 1 ? name.toLowerCase().replaceAll(' ', '') : undefined,
  'two words joined': (name, random) => {
    const all = words(unmarked(name))
    if (all.length < 2) return undefined
    const place = random.int(0, all.length - 2)
    return all
      .flatMap((word, index) =>
        index === place ? [word + all[index + 1]] : index === place + 1 ? [] : [word],
      )
      .join(' ')
  },
  'a word cut': (name, random) =>
    inOne(unmarked(name), random, (word) =>
      /^[a-z]{6,}$/.test(word) ? `${word.slice(0, 3)} ${word.slice(3)}` : undefined,
    ),
  'hyphens for spaces': (name) => unmarked(name).replaceAll(' ', '-'),
  'points and quotes': (name) => `"${words(name).join(' . ')}"`,
  'last words first': (name) => {
    const all = words(unmarked(name))
    return all.length < 3 ? undefined : [...all.slice(-2), ...all.slice(0, -2)].join(' ')
  },
  'last word unfinished': (name) => {
    const typed = unmarked(name)
    return words(typed).length > 1 && /\p{L}{4,}$/u.test(typed) ? typed.slice(0, -2) : undefined
  },
  'a word of intent added': (name, random) =>
    random.pick([
      `nhà cung cấp ${name}`,
      `mua ${unmarked(name)}`,
      `${unmarked(name)} supplier`,
      `báo giá ${name}`,
    ]),
}

function differing(word: string, changed: string): string | undefined {
  return word.toLowerCase() === changed ? undefined : changed
}

/** Ways to say a company's name with a legal form, whichever it has. */
export const FORMS: Record<string, Typing> = {
  'another legal form': (name, random) =>
    random.pick([
      `Công ty TNHH ${name}`,
      `cty cp ${unmarked(name)}`,
      `${unmarked(name)} jsc`,
      `${name} Co., Ltd`,
    ]),
  'legal form without marks': (name) => `cong ty co phan ${unmarked(name)}`,
}
