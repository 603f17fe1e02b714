/** More rows than any form of the product has. */
const MOST_ROWS = 1000
const LONGEST_NAME = 200
const INDEX = /\[(\d+)\]/g

/**
 * Whether the names of a form's fields are such as its own pages make them: `photos[2].altVi`. A parser of forms makes a
 * list as long as the highest index in brackets says, so one short name could keep the server busy for minutes.
 */
export function areFieldNames(names: Iterable<string>): boolean {
  for (const name of names) {
    if (name.length > LONGEST_NAME) return false
    for (const [, index] of name.matchAll(INDEX)) if (Number(index) >= MOST_ROWS) return false
  }
  return true
}
