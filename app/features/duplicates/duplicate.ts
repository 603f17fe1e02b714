/** How long a merge can be undone. */
export const UNDO_DAYS = 30

/** Fields of an enterprise of which an officer picks one value; the rest is united or stays the survivor's. */
export const PICKED_FIELDS = [
  'nameVi',
  'nameEn',
  'nameShort',
  'taxCode',
  'legalForm',
  'industryGroup',
  'yearFounded',
  'sizeBand',
  'turnoverBand',
  'website',
  'descriptionVi',
  'descriptionEn',
] as const
export type PickedField = (typeof PICKED_FIELDS)[number]

/** Lists of which the survivor gets what either has. */
export const UNITED_FIELDS = ['roles', 'languages', 'exportMarkets'] as const

export const SIDES = ['first', 'second'] as const
export type Side = (typeof SIDES)[number]

export const TABS = ['open', 'separate', 'merged'] as const
export type Tab = (typeof TABS)[number]

/** Which record stays, and whose value each field gets. */
export interface Choice {
  survivor: Side
  fields: Record<PickedField, Side>
}

/** The side on the other side. */
export function otherSide(side: Side): Side {
  return side === 'first' ? 'second' : 'first'
}

type Facts = Partial<Record<PickedField, unknown>>

/** What is chosen until somebody chooses: the survivor's values, and the other's where it has none. */
export function firstChoice(first: Facts, second: Facts, survivor: Side): Choice {
  const [own, other] = survivor === 'first' ? [first, second] : [second, first]
  const lacks = (value: unknown) => value === null || value === undefined || value === ''
  const fields = Object.fromEntries(
    PICKED_FIELDS.map((field) => [
      field,
      lacks(own[field]) && !lacks(other[field]) ? otherSide(survivor) : survivor,
    ]),
  ) as Record<PickedField, Side>
  return { survivor, fields }
}

/** How many rows of a table move, and how many are there already. */
export interface Moved {
  table: string
  moved: number
  equal: number
}

/**
 * One change, in the order in which they were made. Rows that are gone are kept as JSON text, so that no number loses a
 * digit on the way.
 */
export type JournalStep =
  | { kind: 'move'; table: string; column: string; keys: Record<string, unknown>[]; from: string; to: string }
  | { kind: 'drop'; table: string; id: string | null; slug: string | null; row: string }
  | {
      kind: 'change'
      table: string
      id: string
      before: Record<string, unknown>
      after: Record<string, unknown>
    }

/** What a journal moved, table by table, without the merged record itself and what is derived. */
export function countMoved(journal: readonly JournalStep[], mergedId: string): Moved[] {
  const counts = new Map<string, Moved>()
  const count = (table: string, moved: number, equal: number) => {
    const before = counts.get(table) ?? { table, moved: 0, equal: 0 }
    counts.set(table, { table, moved: before.moved + moved, equal: before.equal + equal })
  }
  for (const step of journal) {
    if (step.table === 'duplicate_pair') continue
    if (step.kind === 'move' && step.keys.length > 0) count(step.table, step.keys.length, 0)
    if (step.kind === 'drop' && step.id !== mergedId) count(step.table, 0, 1)
  }
  return [...counts.values()].toSorted((one, other) => one.table.localeCompare(other.table))
}
