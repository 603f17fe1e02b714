/** How a column writes its numbers: `1.234,5` or `1,234.5`. */
export const NUMBER_STYLES = ['comma', 'point'] as const
export type NumberStyle = (typeof NUMBER_STYLES)[number]

/** What one text tells about the style of its column. */
type Evidence = NumberStyle | 'either' | 'none'

/** What all texts of a column tell together. */
export interface NumberColumn {
  style: NumberStyle
  /** The texts fit either style (`1.234`), or some fit only one and some only the other. */
  doubt: 'ambiguous' | 'mixed' | null
}

/** Groups of thousands in languages that set them apart by spaces or apostrophes. */
const THIN = /[\s\u00a0\u202f'’]+(?=\d{3}(?!\d))/g
const SIGNED = /^[-+−–]/
const COMMA = /^(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/
const POINT = /^(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/

/** Counts what the texts of a column tell, one at a time. */
export class NumberStyleCount {
  #comma = 0
  #point = 0
  #either = 0

  add(text: string): void {
    const told = evidenceOf(text)
    if (told === 'comma') this.#comma += 1
    else if (told === 'point') this.#point += 1
    else if (told === 'either') this.#either += 1
  }

  /** Where nothing tells, numbers are taken as Vietnam writes them; the doubt is stated. */
  result(): NumberColumn {
    if (this.#comma > 0 && this.#point > 0)
      return { style: this.#comma >= this.#point ? 'comma' : 'point', doubt: 'mixed' }
    if (this.#point > 0) return { style: 'point', doubt: null }
    return { style: 'comma', doubt: this.#comma === 0 && this.#either > 0 ? 'ambiguous' : null }
  }
}

/**
 * The number that a text writes, or null when it writes none. In a column of mixed style only what can be read in one way
 * is a number.
 */
export function numberOf(text: string, { style, doubt }: NumberColumn): number | null {
  const told = evidenceOf(text)
  if (told === 'either' && doubt === 'mixed') return null
  const used = told === 'comma' || told === 'point' ? told : style
  if (doubt !== 'mixed' && told !== 'either' && told !== 'none' && told !== style) return null
  return parsed(text, used)
}

function bare(text: string): string {
  return text.trim().replace(THIN, '').replace(SIGNED, '').trim()
}

function evidenceOf(text: string): Evidence {
  const digits = bare(text)
  const asComma = COMMA.test(digits)
  const asPoint = POINT.test(digits)
  if (!asComma && !asPoint) return 'none'
  if (!/[.,]/.test(digits)) return 'none'
  if (asComma && !asPoint) return 'comma'
  if (asPoint && !asComma) return 'point'
  // One sign with three digits behind it: 0.125 cannot be a group of thousands, 1.234 can.
  return digits.startsWith('0') ? (digits.includes(',') ? 'comma' : 'point') : 'either'
}

function parsed(text: string, style: NumberStyle): number | null {
  const digits = bare(text)
  if (!(style === 'comma' ? COMMA : POINT).test(digits)) return null
  const plain = style === 'comma' ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', '')
  const number = Number(plain)
  if (!Number.isFinite(number)) return null
  return /^[-−–]/.test(text.trim()) ? -number : number
}
