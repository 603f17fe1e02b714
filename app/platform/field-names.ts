/** More rows than all lists of any form of the product have together. */
const MOST_ROWS = 1000
const LONGEST_NAME = 200
const INDEX = /\[(\d+)\]/g
/** In these fields the parser of forms takes orders of its own, which may name a list of any length; no page gives any. */
const ORDERS = /^__(?:intent|state)__$/

/**
 * Whether the names of a form's fields are such as its own pages make them: `photos[2].altVi`. A parser of forms makes a
 * list as long as the highest index in brackets says, so one short name could keep the server busy for minutes, and many
 * with a few lists each could fill its memory.
 */
export function areFieldNames(names: Iterable<string>): boolean {
  const lengths = new Map<string, number>()
  for (const name of names) {
    if (name.length > LONGEST_NAME || ORDERS.test(name)) return false
    for (const { 1: index, index: at } of name.matchAll(INDEX)) {
      const list = name.slice(0, at)
      lengths.set(list, Math.max(lengths.get(list) ?? 0, Number(index) + 1))
    }
  }
  return [...lengths.values()].reduce((sum, length) => sum + length, 0) <= MOST_ROWS
}
