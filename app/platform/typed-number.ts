import type { Language } from '#app/locales/language.ts'

/** Groups of thousands that are set apart by spaces or apostrophes. */
const THIN = /[\s\u00a0\u202f'’]+(?=\d{3}(?!\d))/g
const COMMA = /^([-+−]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/
const POINT = /^([-+−]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/

/**
 * A number as people type it, in digits with a point: "1.234,5" and "1 234,5" are 1234.5. Where a text can be read in two ways
 * ("1.234") the language decides; what fits only the other way ("1.5" on a Vietnamese page) is read that way.
 * @returns null for what is no number
 */
export function plainNumber(typed: string, language: Language): string | null {
  const bare = typed.trim().replace(THIN, '')
  const readings = language === 'vi' ? [COMMA, POINT] : [POINT, COMMA]
  for (const reading of readings) {
    const found = reading.exec(bare)
    if (!found) continue
    const [, sign = '', whole = '', rest] = found
    const digits = whole.replace(/[.,]/g, '')
    return `${sign === '' || sign === '+' ? '' : '-'}${digits}${rest === undefined ? '' : `.${rest}`}`
  }
  return null
}

/** A plain number for an input, with the decimal sign of the language and no groups. */
export function inputNumber(plain: string, language: Language): string {
  return language === 'vi' ? plain.replace('.', ',') : plain
}
