import type { Language } from '#app/locales/language.ts'

import { inOneMeasure, type Quantity } from './quantities.ts'

/** Rows stand in these groups, in this order. */
export const GROUPS = [
  'identity',
  'place',
  'recognition',
  'products',
  'specifications',
  'supply',
  'certificates',
  'markets',
  'information',
] as const
export type Group = (typeof GROUPS)[number]

/** One thing said in a cell, in words of the reader's language. */
export interface Statement {
  text: string
  /** Said to screen readers where it is not the page's. */
  lang?: Language
  /** A page of the product, or an address elsewhere, that it leads to. */
  to?: string
  href?: string
  /** A smaller line below: the day, as originally stated. */
  note?: string
  tone?: 'good' | 'warning' | 'ended'
}

/** What is known of one subject for one row. */
export interface Entry {
  group: Group
  /** Entries of several subjects with the same row stand side by side. */
  row: string
  /** What the row is called, in the reader's language. */
  label: string
  statements: Statement[]
  /** Equal keys are equal facts, whatever the words. */
  key: string
  /** Where exactly one amount is stated: it can be brought to one measure with those of others. */
  quantity?: Quantity
  /** Which amount is better, where that is a matter of fact and not of taste. */
  better?: 'more' | 'less'
}

export interface Cell {
  /** Empty where nothing is stated. */
  statements: Statement[]
  best: boolean
}

export interface Row {
  row: string
  label: string
  differs: boolean
  cells: Cell[]
}

export interface RowGroup {
  group: Group
  rows: Row[]
}

/** How an amount is said once all are in one measure; `stated` is how it was given, where that was otherwise. */
export type SayQuantity = (quantity: Quantity, row: string) => string

/**
 * Puts what is known of several subjects side by side: rows of one kind in one line, amounts in one measure, differences
 * and objectively best amounts found. A row stands where the first subject that has it puts it.
 */
export function sideBySide(subjects: readonly (readonly Entry[])[], say: SayQuantity): RowGroup[] {
  return GROUPS.flatMap((group) => {
    const stated = (entry: Entry) => entry.group === group && entry.statements.length > 0
    const rows = rowOrder(subjects.map((entries) => entries.filter(stated)))
    return rows.length === 0 ? [] : [{ group, rows: rows.map((row) => rowOf(row, group, subjects, say)) }]
  })
}

/** Rows that only some subjects have follow the row that they follow there. */
function rowOrder(subjects: readonly (readonly Entry[])[]): string[] {
  const order: string[] = []
  for (const entries of subjects) {
    let after = -1
    for (const { row } of entries) {
      const at = order.indexOf(row)
      if (at === -1) order.splice(++after, 0, row)
      else after = Math.max(after, at)
    }
  }
  return order
}

function rowOf(row: string, group: Group, subjects: readonly (readonly Entry[])[], say: SayQuantity): Row {
  const entries = subjects.map(
    (all) =>
      all.find((entry) => entry.group === group && entry.row === row && entry.statements.length > 0) ?? null,
  )
  const label = entries.find((entry) => entry !== null)?.label ?? row
  const quantities = entries.map((entry) => entry?.quantity ?? null)
  const countable = entries.every((entry) => entry === null || entry.quantity !== undefined)
  const measured = countable ? inOneMeasure(quantities) : null
  const better = entries.find((entry) => entry?.better)?.better
  const best = measured && better ? bestOf(measured, better) : entries.map(() => false)
  return {
    row,
    label,
    differs: differ(entries.map((entry, index) => factOf(entry, measured?.[index] ?? null))),
    cells: entries.map((entry, index) => ({
      statements: entry ? spoken(entry, measured?.[index] ?? null, row, say) : [],
      best: best[index] ?? false,
    })),
  }
}

/** What makes an entry equal to another; null where nothing is stated. */
function factOf(entry: Entry | null, measured: Quantity | null): string | null {
  if (entry === null) return null
  return measured ? `${measured.value} ${measured.unit} ${measured.period ?? ''}` : entry.key
}

function spoken(entry: Entry, measured: Quantity | null, row: string, say: SayQuantity): Statement[] {
  const [statement] = entry.statements
  if (!statement || !measured || !entry.quantity) return entry.statements
  const { unit, period } = entry.quantity
  if (unit === measured.unit && period === measured.period) return entry.statements
  const note = [statement.text, statement.note].filter(Boolean).join(' · ')
  return [{ ...statement, text: say(measured, row), note }]
}

/** Whether facts are not the same everywhere. One that is not stated differs from one that is. */
export function differ(facts: readonly (string | null)[]): boolean {
  return facts.some((fact) => fact !== facts[0])
}

/** Which amounts of one measure are best. None where all are the same, or only one is stated. */
export function bestOf(measured: readonly (Quantity | null)[], better: 'more' | 'less'): boolean[] {
  const values = measured.flatMap((quantity) => quantity?.value ?? [])
  const best = better === 'more' ? Math.max(...values) : Math.min(...values)
  const telling = values.some((value) => value !== best)
  return measured.map((quantity) => telling && quantity?.value === best)
}

/** The groups with only the rows that differ. */
export function differencesOf(groups: readonly RowGroup[]): RowGroup[] {
  return groups.flatMap(({ group, rows }) => {
    const differing = rows.filter((row) => row.differs)
    return differing.length > 0 ? [{ group, rows: differing }] : []
  })
}
