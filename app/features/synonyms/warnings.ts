import { stripLegalForms } from '#search/legal-forms.ts'
import { isSyllable } from '#search/normalise.ts'
import { optionalWords } from '#search/stop-words.ts'
import { tokenise } from '#search/tokens.ts'

import { keyOf, type Group, type Phrase } from './group.ts'

/** What speaks against a phrase. It can be saved all the same: the officer knows the trade. */
export type Warning =
  | { kind: 'inOtherGroup'; phrase: string; group: { key: string; words: string } }
  | { kind: 'legalForm' | 'needlessWord' | 'oneLetter' | 'unclear'; phrase: string }
  | { kind: 'tooCommon'; phrase: string; share: number }

/** A phrase that finds more of the directory than this says little; in a small directory many do. */
const COMMON_SHARE = 0.1
const COMMON_FROM = 50

/** What can be said of phrases without asking the index. `others` are the groups beside the one that is edited. */
export function warningsAbout(phrases: readonly Phrase[], others: readonly Group[]): Warning[] {
  const groups = new Map<string, Group[]>()
  for (const group of others)
    if (group.origin !== 'removed')
      for (const phrase of group.phrases)
        groups.set(keyOf(phrase), [...(groups.get(keyOf(phrase)) ?? []), group])
  return phrases.flatMap((phrase) => {
    const elsewhere = (groups.get(keyOf(phrase)) ?? []).map(({ key, phrases: words }): Warning => ({
      kind: 'inOtherGroup',
      phrase: phrase.text,
      group: { key, words: words.map(({ text }) => text).join(' = ') },
    }))
    const kind = faultOf(phrase)
    return kind ? [{ kind, phrase: phrase.text }, ...elsewhere] : elsewhere
  })
}

function faultOf({
  text,
  narrower,
}: Phrase): 'legalForm' | 'needlessWord' | 'oneLetter' | 'unclear' | undefined {
  const tokens = tokenise(text)
  if (stripLegalForms(tokens).rest.length === 0) return 'legalForm'
  if (optionalWords(tokens, true).every(Boolean)) return 'needlessWord'
  const [only] = tokens
  if (tokens.length > 1 || !only) return undefined
  if ([...only.folded].length === 1) return 'oneLetter'
  // "bo" may be butter, beef or a set: search does not take it for a word unless the rest of the query has marks.
  return !narrower && only.marked === only.folded && isSyllable(only.folded) ? 'unclear' : undefined
}

/** Whether a phrase alone finds so much that as a synonym it would bury what was asked for. */
export function commonness(phrase: string, found: number, all: number): Warning | undefined {
  if (found < COMMON_FROM || found <= all * COMMON_SHARE) return undefined
  return { kind: 'tooCommon', phrase, share: found / all }
}
