import { COMPARED_KINDS, type ComparedKind, MOST_COMPARED } from './selection.ts'

/** Somebody's choice for a comparison, as the browser keeps it while the tab is open. */
export interface Chosen {
  slug: string
  name: string
}

/** One list for each kind, and which of them was changed last. */
export interface Choice extends Record<ComparedKind, readonly Chosen[]> {
  last: ComparedKind
}

export const NOTHING_CHOSEN: Choice = { enterprise: [], product: [], last: 'enterprise' }

/** Reads what was kept; whatever is not of the known form counts as nothing. */
export function readChoice(kept: string | null): Choice {
  const value = parsed(kept)
  if (typeof value !== 'object' || value === null) return NOTHING_CHOSEN
  const listOf = (kind: ComparedKind) => {
    const list: unknown = (value as Record<string, unknown>)[kind]
    return Array.isArray(list) ? list.filter(isChosen).slice(0, MOST_COMPARED) : []
  }
  const { last } = value as { last?: unknown }
  return {
    enterprise: listOf('enterprise'),
    product: listOf('product'),
    last: COMPARED_KINDS.find((kind) => kind === last) ?? 'enterprise',
  }
}

function parsed(kept: string | null): unknown {
  try {
    return JSON.parse(kept ?? 'null')
  } catch {
    return null
  }
}

function isChosen(value: unknown): value is Chosen {
  if (typeof value !== 'object' || value === null) return false
  const { slug, name } = value as Partial<Record<string, unknown>>
  return typeof slug === 'string' && typeof name === 'string' && /^[a-z0-9-]{1,200}$/.test(slug)
}

export function isAmong(choice: Choice, kind: ComparedKind, slug: string): boolean {
  return choice[kind].some((chosen) => chosen.slug === slug)
}

/** With one more, or without it when it is chosen already; unchanged when there is no room. */
export function toggled(choice: Choice, kind: ComparedKind, one: Chosen): Choice {
  const rest = choice[kind].filter(({ slug }) => slug !== one.slug)
  if (rest.length < choice[kind].length) return { ...choice, [kind]: rest, last: kind }
  if (rest.length >= MOST_COMPARED) return choice
  return { ...choice, [kind]: [...rest, one], last: kind }
}

/** With one list replaced. */
export function replaced(choice: Choice, kind: ComparedKind, list: readonly Chosen[]): Choice {
  return { ...choice, [kind]: list.slice(0, MOST_COMPARED), last: kind }
}
