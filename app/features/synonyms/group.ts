import { isSyllable } from '#search/normalise.ts'
import { SYNONYM_GROUPS, type StockGroup, type SynonymArea, type SynonymGroup } from '#search/synonyms.ts'
import { keyText, tokenise } from '#search/tokens.ts'

import type { Origin } from './origin.ts'

/** A word or phrase of a group. A narrower one is found by the others and does not find them. */
export interface Phrase {
  text: string
  language: 'vi' | 'en'
  narrower: boolean
}

/** What is kept of a group in the database: all of an added one, the differences of one of the stock. */
export interface KeptGroup {
  id: string
  stockKey: string | null
  phrases: Phrase[]
  without: string[]
  removed: boolean
  version: number
}

/** A group as search uses it; a removed one as it would come back. */
export interface Group {
  /** Its address: the stock's key, or the id of an added group. */
  key: string
  origin: Origin
  /** Null for an added group. */
  area: SynonymArea | null
  /** 0 as long as nobody has changed it. */
  version: number
  phrases: Phrase[]
  /** What the stock says; null for an added group. */
  stock: Phrase[] | null
}

/** The key by which two spellings are one phrase. */
export function keyOf(phrase: Pick<Phrase, 'text'>): string {
  return keyText(phrase.text)
}

/** The language of a phrase of the stock: marks or Vietnamese syllables speak for Vietnamese, all else is international. */
export function languageOf(text: string): Phrase['language'] {
  const tokens = tokenise(text)
  const vietnamese =
    tokens.some((token) => token.marked !== token.folded) || tokens.every((token) => isSyllable(token.folded))
  return vietnamese ? 'vi' : 'en'
}

function phrasesOf({ words, narrower }: StockGroup): Phrase[] {
  return [
    ...words.map((text) => ({ text, language: languageOf(text), narrower: false })),
    ...narrower.map((text) => ({ text, language: languageOf(text), narrower: true })),
  ]
}

/** The stock with what was changed of it, then the added groups, newest first. */
export function mergeGroups(
  kept: readonly KeptGroup[],
  stock: readonly StockGroup[] = SYNONYM_GROUPS,
): Group[] {
  const changes = new Map(kept.map((group) => [group.stockKey ?? group.id, group]))
  const ofStock = stock.map((group): Group => {
    const change = changes.get(group.key)
    changes.delete(group.key)
    const words = phrasesOf(group)
    if (!change)
      return { key: group.key, area: group.area, origin: 'stock', version: 0, phrases: words, stock: words }
    const phrases = withDifferences(words, change)
    const origin = change.removed
      ? 'removed'
      : fingerprintOf(phrases) === fingerprintOf(words)
        ? 'stock'
        : 'changed'
    return { key: group.key, area: group.area, origin, version: change.version, phrases, stock: words }
  })
  // What is left was added, or changed a group that the stock no longer has: its words stay as a group of their own.
  const added = [...changes].map(([key, { phrases, removed, version }]): Group => ({
    key,
    area: null,
    origin: removed || phrases.length < 2 ? 'removed' : 'added',
    version,
    phrases,
    stock: null,
  }))
  return [...added.reverse(), ...ofStock]
}

function withDifferences(stock: readonly Phrase[], { phrases, without }: KeptGroup): Phrase[] {
  const replaced = new Map(phrases.map((phrase) => [keyOf(phrase), phrase]))
  const kept = stock.flatMap((phrase) => {
    const key = keyOf(phrase)
    if (without.includes(key)) return []
    const said = replaced.get(key)
    replaced.delete(key)
    return [said ?? phrase]
  })
  return [...kept, ...replaced.values()]
}

/** What has to be kept so that the stock reads as these phrases. */
export function differencesFrom(
  stock: readonly Phrase[] | null,
  phrases: readonly Phrase[],
): Pick<KeptGroup, 'phrases' | 'without'> {
  if (!stock) return { phrases: [...phrases], without: [] }
  const wanted = new Set(phrases.map(keyOf))
  const known = new Map(stock.map((phrase) => [keyOf(phrase), phrase]))
  return {
    phrases: phrases.filter((phrase) => {
      const before = known.get(keyOf(phrase))
      return !before || !samePhrase(before, phrase)
    }),
    without: [...known.keys()].filter((key) => !wanted.has(key)),
  }
}

function samePhrase(one: Phrase, other: Phrase): boolean {
  return one.text === other.text && one.language === other.language && one.narrower === other.narrower
}

/** The same for the same phrases in any order; so that a form can say which phrases its reader has seen the effect of. */
export function fingerprintOf(phrases: readonly Phrase[]): string {
  return phrases
    .map(({ text, language, narrower }) => `${narrower ? '>' : '='}${language}:${text}`)
    .toSorted()
    .join('|')
}

/** The groups that are in use, as search takes them. */
export function usedGroups(groups: readonly Group[]): SynonymGroup[] {
  return groups.filter(({ origin }) => origin !== 'removed').map(({ phrases }) => synonymGroupOf(phrases))
}

function synonymGroupOf(phrases: readonly Phrase[]): SynonymGroup {
  const texts = (narrower: boolean) =>
    phrases.filter((phrase) => phrase.narrower === narrower).map(({ text }) => text)
  return { words: texts(false), narrower: texts(true) }
}

/** One phrase before and after a change; null where it was not there. */
export interface PhraseChange {
  before: Phrase | null
  after: Phrase | null
}

/** What a change did, phrase by phrase. */
export function changesBetween(
  before: readonly Phrase[] | null,
  after: readonly Phrase[] | null,
): PhraseChange[] {
  const old = new Map((before ?? []).map((phrase) => [keyOf(phrase), phrase]))
  const gone = new Map(old)
  const changes = (after ?? []).flatMap((phrase): PhraseChange[] => {
    const was = old.get(keyOf(phrase)) ?? null
    gone.delete(keyOf(phrase))
    return was && samePhrase(was, phrase) ? [] : [{ before: was, after: phrase }]
  })
  return [...changes, ...[...gone.values()].map((phrase) => ({ before: phrase, after: null }))]
}

/**
 * The phrases of a group (null: not in use) once a change of it is taken back. Later changes of other phrases stay; what
 * was changed again since is a conflict, and is named.
 */
export function takeBack(
  present: readonly Phrase[] | null,
  { before, after }: { before: Phrase[] | null; after: Phrase[] | null },
): { phrases: Phrase[] | null } | { conflicts: string[] } {
  if (before === null || after === null) {
    const since = changesBetween(after, present)
    if ((present === null) !== (after === null)) return { conflicts: textsOf(since) }
    // An added group goes as a whole, so nothing in it may have been changed since.
    return after !== null && since.length > 0 ? { conflicts: textsOf(since) } : { phrases: before }
  }
  if (present === null) return { conflicts: textsOf(changesBetween(before, after)) }
  const now = new Map(present.map((phrase) => [keyOf(phrase), phrase]))
  const conflicts: string[] = []
  for (const change of changesBetween(before, after)) {
    const key = keyOf(change.after ?? change.before ?? { text: '' })
    const found = now.get(key) ?? null
    const untouched =
      found === null || change.after === null ? found === change.after : samePhrase(found, change.after)
    if (!untouched) conflicts.push(...textsOf([change]))
    else if (change.before) now.set(key, change.before)
    else now.delete(key)
  }
  return conflicts.length > 0 ? { conflicts } : { phrases: [...now.values()] }
}

function textsOf(changes: readonly PhraseChange[]): string[] {
  return changes.map(({ before, after }) => (after ?? before)?.text ?? '')
}
