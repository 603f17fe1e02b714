import { z } from 'zod'

import { keyText } from '#search/tokens.ts'

import { BOXES, linesOf, type BoxName } from './boxes.ts'
import type { Phrase } from './group.ts'

/** More would be cut off by search (search/synonyms.ts). */
export const MOST_PHRASES = 15
const LONGEST_PHRASE = 80

const box = z.string().max(4000).default('')

/** A group as it was typed. */
export const TypedGroup = z
  .object({
    /** Absent for a new group. */
    version: z.coerce.number().int().min(0).optional(),
    /** The phrases whose effect has been shown. */
    seen: z.string().max(4000).default(''),
    intent: z.enum(['preview', 'save']),
    /** A query of one's own to try. */
    query: z.string().trim().max(200).default(''),
    vi: box,
    en: box,
    narrowerVi: box,
    narrowerEn: box,
  })
  .transform((typed, context) => {
    const phrases = BOXES.flatMap(({ name, language, narrower }) =>
      linesOf(typed[name]).map((text) => ({ text, language, narrower, name })),
    )
    const complain = (name: BoxName, key: string, text = '') =>
      context.addIssue({ code: 'custom', path: [name], params: { key, text } })
    const keys = new Set<string>()
    for (const { text, name } of phrases) {
      const key = keyText(text)
      if (key === '') complain(name, 'phraseWithoutLetters', text)
      else if (text.length > LONGEST_PHRASE) complain(name, 'phraseTooLong', text.slice(0, 40))
      else if (keys.has(key)) complain(name, 'phraseTwice', text)
      keys.add(key)
    }
    if (!phrases.some(({ narrower }) => !narrower)) complain('vi', 'phraseMissing')
    else if (phrases.length < 2) complain('vi', 'phraseAlone')
    else if (phrases.length > MOST_PHRASES) complain('vi', 'tooManyPhrases', String(MOST_PHRASES))
    return {
      intent: typed.intent,
      version: typed.version,
      seen: typed.seen,
      query: typed.query,
      phrases: phrases.map(({ text, language, narrower }): Phrase => ({ text, language, narrower })),
    }
  })
export type TypedGroup = z.output<typeof TypedGroup>

/** Takes a group out of use, brings it back, or lets one of the stock be as the stock says. */
const TurnGroup = z.object({
  intent: z.enum(['remove', 'restore', 'revert']),
  version: z.coerce.number().int().min(0),
})
export type TurnGroup = z.output<typeof TurnGroup>

/** What the page of a group can send. */
export const ChangeGroup = z.discriminatedUnion('intent', [TurnGroup, TypedGroup])
export type ChangeGroup = z.output<typeof ChangeGroup>

/** Takes a change back. */
export const UndoChange = z.object({
  change: z.coerce
    .bigint()
    .positive()
    .max(2n ** 63n - 1n),
})
export type UndoChange = z.output<typeof UndoChange>
