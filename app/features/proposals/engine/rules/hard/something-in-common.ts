import type { HardRule } from '../rule.ts'

/** Likeness of words that is enough by itself, without a code in common. */
const ENOUGH_TEXT = 0.34
/** A shared chapter or line of business alone says little (chapter 84 holds pumps and coffee machines). */
const TEXT_BESIDE_CODE = 0.12

/** There is a relation by code or by words: the same heading, something wider and some words, or clearly the same words. */
export const somethingInCommon: HardRule = {
  id: 'somethingInCommon',
  holds: (pairing) => {
    const { wish, offer } = pairing
    const level = pairing.code?.level
    if (level === 'subheading' || level === 'heading') return true
    if (wish.processes.some((process) => offer.processes.includes(process))) return true
    const isNear = level === 'chapter' || wish.vsicCodes.some((each) => offer.vsicCodes.includes(each))
    return pairing.text >= (isNear ? TEXT_BESIDE_CODE : ENOUGH_TEXT)
  },
}
