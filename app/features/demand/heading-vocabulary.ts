import { HS_HEADINGS } from '#reference/hs.ts'
import { PRODUCT_FAMILIES } from '#reference/product-families.ts'
import { hasMarks } from '#search/normalise.ts'
import { type PhraseFound, PhraseIndex } from '#search/phrase-index.ts'
import { SYNONYM_GROUPS } from '#search/synonyms.ts'
import { keyText, type Token } from '#search/tokens.ts'

/** What a phrase may mean: one heading makes it plain, several leave it open. */
export interface Meaning {
  headings: ReadonlySet<string>
  groups: ReadonlySet<string>
}

interface Entry {
  text: string
  headings: Set<string>
  groups: Set<string>
}

/** Ends of titles that name nothing: "Other furniture", "Dụng cụ cầm tay khác". */
const REMAINDER = /^other |( khác| và loại khác)$/giu

const GROUPS_BY_HEADING = new Map<string, Set<string>>()
const GROUPS_BY_CHAPTER = new Map<string, Set<string>>()
for (const { group, hs } of PRODUCT_FAMILIES) {
  if (group === null) continue
  for (const code of hs) {
    add(GROUPS_BY_HEADING, code.slice(0, 4), group)
    add(GROUPS_BY_CHAPTER, code.slice(0, 2), group)
  }
}

/** The industry group of a heading, where its families, or else those of its chapter, belong to one; otherwise null. */
export function groupOfHeading(heading: string): string | null {
  const groups = GROUPS_BY_HEADING.get(heading) ?? GROUPS_BY_CHAPTER.get(heading.slice(0, 2))
  return groups?.size === 1 ? ([...groups][0] ?? null) : null
}

interface Vocabulary {
  /** The names that begin at a word, longest first. */
  at(tokens: readonly Token[], place: number): PhraseFound<Meaning>[]
}

/**
 * Names of goods in both languages: kinds and families of goods, titles of headings, what the synonyms say instead of
 * them, and their shorter forms. Made once; several thousand phrases.
 */
export function headingVocabulary(): Vocabulary {
  while (!made) makeMore()
  return made
}

/** Makes the vocabulary in small steps, letting other work run in between: all at once would hold up the pages. */
export async function prepareHeadingVocabulary(): Promise<void> {
  while (!made) {
    makeMore()
    await new Promise((resolve) => setImmediate(resolve))
  }
}

let making: ReturnType<typeof make> | undefined
let made: Vocabulary | undefined

function makeMore(): void {
  making ??= make()
  try {
    const step = making.next()
    if (step.done) made = step.value
  } catch (error) {
    // A generator that has thrown ends without a value: asked again it would never be done.
    making = undefined
    throw error
  }
}

type Learn = (text: string, headings: Iterable<string>, groups: Iterable<string>) => void

function* make(): Generator<undefined, Vocabulary> {
  const known = new Map<string, Entry>()
  const learn: Learn = (text, headings, groups) => {
    const key = keyText(text)
    if (key === '') return
    const entry = known.get(key) ?? { text, headings: new Set<string>(), groups: new Set<string>() }
    for (const heading of headings) entry.headings.add(heading)
    for (const group of groups) entry.groups.add(group)
    known.set(key, entry)
  }
  for (const step of [
    learnFamilies(learn),
    learnHeadings(learn),
    learnSynonyms(known),
    learnShorter(known, learn),
  ]) {
    let count = 0
    for (const _ of step) if (++count % ENTRIES_A_STEP === 0) yield
    yield
  }
  const phrases = [...known.values()].map((entry) => ({ text: entry.text, value: entry }))
  const indexes: PhraseIndex<Meaning>[] = []
  for (let from = 0; from < phrases.length; from += PHRASES_A_STEP) {
    indexes.push(new PhraseIndex(phrases.slice(from, from + PHRASES_A_STEP)))
    yield
  }
  return {
    at: (tokens, place) =>
      indexes.flatMap((index) => index.at(tokens, place)).toSorted((one, other) => other.to - one.to),
  }
}

const ENTRIES_A_STEP = 40
const PHRASES_A_STEP = 1000

function* learnFamilies(learn: Learn): Generator<undefined> {
  for (const { group, hs, nameVi, nameEn, kinds } of PRODUCT_FAMILIES) {
    const groups = group === null ? [] : [group]
    for (const kind of kinds) {
      for (const name of [kind.nameVi, kind.nameEn]) learn(name, kind.hs.map(four), groups)
    }
    for (const name of [nameVi, nameEn]) for (const part of parts(name)) learn(part, hs.map(four), groups)
    yield
  }
}

function* learnHeadings(learn: Learn): Generator<undefined> {
  for (const { code, nameVi, nameEn } of HS_HEADINGS) {
    const group = groupOfHeading(code)
    const groups = group === null ? [] : [group]
    for (const name of [nameVi, nameEn]) for (const part of parts(name)) learn(part, [code], groups)
    yield
  }
}

/** A synonym that is no name of goods itself means what the names in its group mean. */
function* learnSynonyms(known: Map<string, Entry>): Generator<undefined> {
  for (const { words } of SYNONYM_GROUPS) {
    const keys = words.map((phrase) => keyText(phrase))
    const meant = keys.flatMap((key) => known.get(key) ?? [])
    const headings = new Set(meant.flatMap((entry) => [...entry.headings]))
    const groups = new Set(meant.flatMap((entry) => [...entry.groups]))
    for (const [place, key] of keys.entries()) {
      if (meant.length > 0 && !known.has(key)) known.set(key, { text: words[place] ?? key, headings, groups })
    }
    yield
  }
}

/**
 * Shorter names of the same goods: Vietnamese adds to the end what English puts in front, so "nồi cơm điện" stands for
 * "nồi cơm điện tử" and "rice cooker" for "electronic rice cooker". Names that exist by themselves keep their meaning.
 */
function* learnShorter(known: ReadonlyMap<string, Entry>, learn: Learn): Generator<undefined> {
  // A copy: what is learnt on the way must not be shortened again.
  const names = Array.from(known)
  const whole = new Set(known.keys())
  for (const [key, { headings, groups }] of names) {
    const words = key.split(' ')
    const vietnamese = hasMarks(key)
    for (let count = words.length - 1; count >= FEWEST_WORDS; count--) {
      const shorter = (vietnamese ? words.slice(0, count) : words.slice(-count)).join(' ')
      if (!whole.has(shorter)) learn(shorter, headings, groups)
    }
    yield
  }
}

/** One word alone is a kind of thing, not a name of goods. */
const FEWEST_WORDS = 2

/** The names that a title lists: "Đệm, chăn, gối" are three. */
function parts(title: string): string[] {
  return title
    .split(/[,;()]|\s(?:hoặc|or)\s/u)
    .map((part) => part.trim().replace(REMAINDER, '').trim())
    .filter((part) => part.length > 1)
}

function four(code: string): string {
  return code.slice(0, 4)
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key) ?? new Set<string>()
  set.add(value)
  map.set(key, set)
}
