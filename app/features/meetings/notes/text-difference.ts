/** What makes one text out of another: at one place something goes and something comes. */
export interface TextDifference {
  at: number
  /** How many letters (UTF-16) go. */
  removed: number
  inserted: string
}

/**
 * The one change that a person has made in a box of text, found from both ends. Never parts the halves of a letter that
 * takes two (an emoji), which shared text would not survive.
 * @returns null when nothing has changed
 */
export function differenceOf(before: string, after: string): TextDifference | null {
  if (before === after) return null
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start += 1
  if (start > 0 && isHigh(before, start - 1)) start -= 1
  let end = 0
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  if (end > 0 && isLow(before, before.length - end)) end -= 1
  return { at: start, removed: before.length - end - start, inserted: after.slice(start, after.length - end) }
}

/** Typed text as it is kept: lines end in one way, and nothing is in it that cannot be stored. */
export function keptText(typed: string): string {
  return typed.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll('\u0000', '')
}

function isHigh(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xd8_00 && unit <= 0xdb_ff
}

function isLow(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc_00 && unit <= 0xdf_ff
}
