import { codeRelation } from '../../code-tree.ts'
import { textRelation } from '../../text-relation.ts'
import type { HardRule } from '../rule.ts'

/** Likeness of words that is enough by itself, without a code in common. */
const ENOUGH_TEXT = 0.34
/** A shared chapter or line of business alone says little (chapter 84 holds pumps and coffee machines). */
const TEXT_BESIDE_CODE = 0.12

/** There is a relation by code or by words: the same heading, something wider and some words, or clearly the same words. */
export const somethingInCommon: HardRule = {
  id: 'somethingInCommon',
  holds: ({ wish, offer }) => {
    const level = codeRelation(wish.hsCodes, offer.hsCodes)?.level
    if (level === 'subheading' || level === 'heading') return true
    const isNear = level === 'chapter' || wish.vsicCodes.some((code) => offer.vsicCodes.includes(code))
    return textRelation(wish, offer).value >= (isNear ? TEXT_BESIDE_CODE : ENOUGH_TEXT)
  },
}
