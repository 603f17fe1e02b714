import type { RawCell } from '#app/platform/sheets/reading/table.ts'

const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g
const SPACES = /[^\S\n]+/g
/** Whether there is anything to clean in a text: most cells have nothing, and there are millions of them. */
const UNCLEAN =
  /[\p{Cc}\p{M}\u00a0\u00ad\u1680\u2000-\u200d\u2028-\u202f\u205f-\u2060\u3000\p{Cs}\ufeff]|^ | $| {2}/u
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/gu

/**
 * What a person reads in a cell: composed letters (old one-byte encodings write tones as marks of their own), single
 * spaces, no control characters; null when nothing is left.
 */
export function cellText(cell: RawCell | undefined): string | null {
  if (cell === null || cell === undefined) return null
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (typeof cell === 'number') return String(cell)
  if (cell === '') return null
  if (!UNCLEAN.test(cell)) return cell
  const text = cell
    .toWellFormed()
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, (sign) => (sign === '\n' ? sign : ' '))
    .replace(SPACES, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
  return text === '' ? null : text
}

/** The same on one line. */
export function cellLine(cell: RawCell | undefined): string | null {
  return cellText(cell)?.replace(/\s*\n\s*/g, ' ') ?? null
}

/** Whether nothing can be read in any of the cells. */
export function isBlank(cells: readonly RawCell[]): boolean {
  return cells.every((cell) => cellText(cell) === null)
}
