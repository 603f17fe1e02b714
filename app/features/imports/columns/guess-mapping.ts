import { headingKey, type Field, type FieldKey } from './fields.ts'

/** Which field each column states, by the place of the column; null for columns that are left out. */
export type Mapping = (FieldKey | null)[]

/** What a heading must score to be taken. */
const ENOUGH = 40
/** Words that say how a value is written and not what it is. */
const ASIDE = /\([^)]*\)|\[[^\]]*\]|\*/g

/**
 * Guesses which field each column states. A field is given to one column at most: to the one whose heading says it best,
 * the first one of equals.
 */
export function guessMapping(fields: readonly Field[], headings: readonly (string | null)[]): Mapping {
  const mapping: Mapping = headings.map(() => null)
  const guesses = headings.flatMap((heading, column) => {
    if (heading === null) return []
    const whole = headingKey(heading)
    const main = headingKey(heading.replace(ASIDE, ' '))
    return fields.flatMap((field) => {
      const score = scoreOf(field, whole, main)
      return score >= ENOUGH ? [{ column, key: field.key, score }] : []
    })
  })
  const given = new Set<FieldKey>()
  for (const { column, key } of guesses.toSorted((a, b) => b.score - a.score || a.column - b.column)) {
    if (mapping[column] !== null || given.has(key)) continue
    mapping[column] = key
    given.add(key)
  }
  return mapping
}

/**
 * How well a heading says a field, from 0 to 100; the field's own names beat its other words.
 * @param main the heading without what stands in brackets; both as keys
 */
function scoreOf(field: Field, whole: string, main: string): number {
  let best = 0
  for (const [place, key] of field.headingKeys.entries()) {
    const lead = place < 2 ? 2 : 0
    if (whole === key) best = Math.max(best, 98 + lead)
    else if (main === key) best = Math.max(best, 90 + lead)
    // Within a longer heading only words that are long enough to mean something by themselves.
    else if (key.length >= 6 && main.includes(key))
      best = Math.max(best, 40 + Math.round((40 * key.length) / main.length))
  }
  return best
}

/** Whether two headings stand for the same file layout: what a remembered mapping is found by. */
export function headingsKey(headings: readonly (string | null)[]): string {
  return headings.map((heading) => (heading === null ? '' : headingKey(heading))).join('|')
}
