import { en } from '#app/locales/en.ts'
import { languageOfPath, LANGUAGES, type Language } from '#app/locales/language.ts'
import { vi } from '#app/locales/vi.ts'

import type { PageFacts } from './page-facts.ts'

/** What is wrong with a page, in words. */
export interface Fault {
  what: string
  detail: string
}

/** Words that a program prints where it has none. */
const BROKEN = /\bundefined\b|\bNaN\b|\[object |\bInvalid Date\b|\bInfinity\b/
/** A placeholder of a message that was not filled. */
const UNFILLED = /\{[a-zA-Z]+(?:,\s*(?:plural|select|selectordinal|number|date)\b|\})/
/** A key of the catalogue shown instead of its message. */
const KEY = /[a-z][A-Za-z]*(?:\.[A-Za-z0-9_]+)+/g
const VIETNAMESE_LETTER = /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]/

/** Languages are called by their own names everywhere. */
const AUTONYMS = ['Tiếng Việt', 'English']

const KEYS = new Set(leaves(vi).map(({ key }) => key))
/** Messages that are a text on their own and differ between the languages. */
const OWN_WORDS: Record<Language, ReadonlyMap<string, string>> = { vi: ownWords('vi'), en: ownWords('en') }

/** Everything wrong with a page that can be seen from its HTML alone. */
export function faultsOf(path: string, facts: PageFacts): Fault[] {
  return [...headFaults(path, facts), ...idFaults(facts), ...wordFaults(path, facts)]
}

function headFaults(path: string, facts: PageFacts): Fault[] {
  const faults: Fault[] = []
  const say = (what: string, detail = '') => void faults.push({ what, detail })
  const language = languageOfPath(path.split(/[?#]/)[0] ?? '/')
  if (facts.lang !== language) say('wrong language of the document', facts.lang)
  if (facts.titles.length !== 1 || facts.titles[0] === '…') say('not one title', facts.titles.join(' | '))
  if (facts.headings !== 1) say('not one h1', String(facts.headings))
  if (facts.noindex) return faults
  if (facts.canonical === null) say('no canonical address')
  if (!facts.description) say('no description')
  if (facts.alternates.length !== LANGUAGES.length + 1) say('alternates missing', facts.alternates.join(' '))
  return faults
}

function idFaults({ ids, links }: PageFacts): Fault[] {
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place)
  const nowhere = links.filter((link) => /^#./.test(link) && !ids.includes(decodeURIComponent(link.slice(1))))
  return [
    ...[...new Set(twice)].map((detail) => ({ what: 'id used twice', detail })),
    ...[...new Set(nowhere)].map((detail) => ({ what: 'link to no place on the page', detail })),
  ]
}

function wordFaults(path: string, { texts, titles, links }: PageFacts): Fault[] {
  const language = languageOfPath(path.split(/[?#]/)[0] ?? '/')
  const other = language === 'vi' ? 'en' : 'vi'
  const suggested = new Set(wordsOfSearch(path) === null ? [] : links.map(wordsOfSearch))
  const all = [...texts, ...titles.map((text) => ({ text, lang: language }))]
  return all.flatMap(({ text, lang }) => {
    const faults: Fault[] = []
    if (BROKEN.test(text)) faults.push({ what: 'broken word', detail: text.slice(0, 120) })
    if (UNFILLED.test(text)) faults.push({ what: 'unfilled message', detail: text.slice(0, 120) })
    for (const [key] of text.matchAll(KEY))
      if (KEYS.has(key)) faults.push({ what: 'key instead of a message', detail: key })
    if (lang === other || suggested.has(text)) return faults
    const foreign = OWN_WORDS[other].get(text)
    if (foreign !== undefined)
      faults.push({ what: `words of ${other}`, detail: `${foreign}: ${text.slice(0, 80)}` })
    else if (language === 'en' && !titles.includes(text) && isVietnameseSentence(unquoted(text)))
      faults.push({ what: 'Vietnamese not marked as such', detail: text.slice(0, 120) })
    return faults
  })
}

/** What an answer proposes to search for instead is in the words of whoever asked, not of the page. */
function wordsOfSearch(address: string): string | null {
  const query = address.split('?')[1]?.split('#')[0]
  return new URLSearchParams(query).get('q')
}

/** Words in quotation marks are what somebody typed, in whatever language; a title has no place for a mark. */
function unquoted(text: string): string {
  return text.replaceAll(/“[^”]*”/g, '')
}

/** Names and addresses have a few marked words anywhere; most words of six or more are a sentence. */
function isVietnameseSentence(text: string): boolean {
  const words = text.split(/\s+/)
  return words.length >= 8 && words.filter((word) => VIETNAMESE_LETTER.test(word)).length > words.length / 2
}

function ownWords(language: Language): ReadonlyMap<string, string> {
  const [own, other] = language === 'vi' ? [vi, en] : [en, vi]
  const elsewhere = new Set(leaves(other).map(({ text }) => text))
  const words = leaves(own).filter(
    ({ text }) =>
      text.length >= 4 &&
      !text.includes('{') &&
      !elsewhere.has(text) &&
      !AUTONYMS.includes(text) &&
      isTelling(language, text),
  )
  return new Map(words.map(({ key, text }) => [text, key]))
}

/** A short word in plain letters may be a name, or the same in both languages. */
function isTelling(language: Language, text: string): boolean {
  return language === 'vi' ? VIETNAMESE_LETTER.test(text) : /[a-z]{3,} [a-z]{2,}/i.test(text)
}

function leaves(words: object, path: string[] = []): { key: string; text: string }[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
    const here = [...path, name]
    if (typeof value === 'string') return [{ key: here.join('.'), text: value }]
    return typeof value === 'object' && value !== null ? leaves(value, here) : []
  })
}
