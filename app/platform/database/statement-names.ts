/** Statements that come again and again get a name; more than these are not kept, on each connection, by the database. */
const MOST_NAMED = 400
/** How many texts are looked at to find those. */
const MOST_KNOWN = 4000
const OFTEN = 20

/**
 * Names the statements that are asked often, so that a connection parses and plans them once. Texts that hardly come again,
 * such as those with a list of another length each time, stay without.
 */
export function statementNames(): (statement: { sql: string }) => string {
  const counts = new Map<string, number>()
  const names = new Map<string, string>()
  return ({ sql }) => {
    const name = names.get(sql)
    if (name !== undefined) return name
    const count = (counts.get(sql) ?? 0) + 1
    if (count < OFTEN || names.size >= MOST_NAMED) {
      if (counts.size < MOST_KNOWN || counts.has(sql)) counts.set(sql, count)
      return ''
    }
    counts.delete(sql)
    const made = `often ${names.size + 1}`
    names.set(sql, made)
    return made
  }
}
