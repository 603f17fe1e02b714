/** A form as it would be handed in: texts, lists and groups of them. Empty ones may be missing. */
export type Typed = Readonly<Record<string, unknown>>

/** Fields that say how a form is to be saved, not what. */
const ABOUT_SAVING = new Set(['command', 'version', 'base', 'pick', 'files'])

/** The same for two values that a reader would call the same: empty ones count as missing, at any depth. */
export function printOf(value: unknown): string {
  return JSON.stringify(withoutEmpty(value) ?? null)
}

function withoutEmpty(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n').trim() || undefined
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) {
    const kept = value.map(withoutEmpty).filter((part) => part !== undefined)
    // A list of one choice arrives as that choice alone.
    return kept.length > 1 || typeof kept[0] === 'object' ? kept : kept[0]
  }
  if (typeof value !== 'object' || value === null) return undefined
  const kept = Object.entries(value)
    .map(([name, part]) => [name, withoutEmpty(part)] as const)
    .filter(([, part]) => part !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}

/** The text of a hidden field that carries values; nothing for what is none. */
export function readValues(carried: unknown): Typed {
  if (typeof carried !== 'string' || carried === '') return {}
  try {
    const values: unknown = JSON.parse(carried)
    return typeof values === 'object' && values !== null && !Array.isArray(values) ? (values as Typed) : {}
  } catch {
    return {}
  }
}

/** A field that somebody else has changed since a form was opened. */
export interface ForeignChange {
  name: string
  /** What I would save; null where I have not touched the field, so that theirs is taken over. */
  mine: unknown
  theirs: unknown
}

/**
 * What others have changed since a form was opened, against what it would save.
 * @param base the values when it was opened
 * @param mine as it would be handed in
 * @param theirs the values that are saved now
 */
export function foreignChanges(base: Typed, mine: Typed, theirs: Typed): ForeignChange[] {
  return Object.keys(theirs)
    .filter((name) => !ABOUT_SAVING.has(name))
    .flatMap((name) => {
      const [before, here, there] = [base[name], mine[name], theirs[name]].map(printOf)
      if (there === before || there === here) return []
      return [{ name, mine: here === before ? null : (mine[name] ?? ''), theirs: theirs[name] }]
    })
}

/** What the form shows after others have saved: mine, and theirs where I have not touched a field. */
export function merged(base: Typed, mine: Typed, theirs: Typed): Typed {
  const taken = foreignChanges(base, mine, theirs).filter((change) => change.mine === null)
  return { ...mine, ...Object.fromEntries(taken.map(({ name, theirs: value }) => [name, value])) }
}

/** The form with theirs at the fields where theirs was picked: `pick.<name>` says so, `base` carries theirs. */
export function picked(typed: Typed): Typed {
  const { pick } = typed
  if (typeof pick !== 'object' || pick === null) return typed
  const base = readValues(typed.base)
  const theirs = Object.entries(pick).flatMap(([name, whose]) =>
    whose === 'theirs' && name in base && !ABOUT_SAVING.has(name) ? [[name, base[name]] as const] : [],
  )
  return { ...typed, ...Object.fromEntries(theirs) }
}

/** Whether a form would change anything of what is saved. A field that it does not have changes nothing; a list without a tick does. */
export function wouldChange(mine: Typed, saved: Typed): boolean {
  return Object.entries(saved).some(
    ([name, value]) => (name in mine || Array.isArray(value)) && printOf(mine[name]) !== printOf(value),
  )
}
