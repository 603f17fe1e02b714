import { createHash } from 'node:crypto'

/** Asked this often, a statement is worth keeping ready on each connection. */
const OFTEN = 20
/** Statements kept ready at most: each costs memory on every connection. */
const MOST_NAMED = 400
/** Texts counted at most: those with lists of many lengths must not fill the memory. */
const MOST_COUNTED = 4000

/**
 * Names for statements that are asked again and again. PostgreSQL reads and plans a named one once for each connection,
 * which for the small statements of a page or a command costs more than carrying them out.
 * @returns the name of a statement by its text; undefined for one that is not asked often
 */
export function nameOftenAsked(): (sql: string) => string | undefined {
  const counts = new Map<string, number>()
  const names = new Map<string, string>()
  return (sql) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= MOST_NAMED) return undefined
    const count = (counts.get(sql) ?? 0) + 1
    if (count < OFTEN) {
      if (counts.size >= MOST_COUNTED) counts.clear()
      counts.set(sql, count)
      return undefined
    }
    counts.delete(sql)
    const name = createHash('sha256').update(sql).digest('base64url').slice(0, 22)
    names.set(sql, name)
    return name
  }
}
