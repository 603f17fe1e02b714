import { convertQuantity } from '#reference/units.ts'

/** An amount in codes; without a period it is wanted or delivered once. */
export interface CodedAmount {
  value: number
  unit: string
  period: string | null
}

/** How many of a period are in a year or in a week, where the relation is fixed. */
const FIXED: Record<string, { of: 'year' | 'week'; count: number } | undefined> = {
  ANN: { of: 'year', count: 1 },
  MON: { of: 'year', count: 12 },
  WEE: { of: 'week', count: 1 },
  DAY: { of: 'week', count: 7 },
}

/**
 * An amount in the unit and period of another; null where there is no fixed relation: kilograms to pieces, weeks to months, what
 * is delivered once to what is wanted every month.
 */
export function amountIn(amount: CodedAmount, wanted: CodedAmount): number | null {
  const value = convertQuantity(amount.value, amount.unit, wanted.unit)
  if (value === null || amount.period === wanted.period) return value
  const from = FIXED[amount.period ?? '']
  const to = FIXED[wanted.period ?? '']
  if (!from || !to || from.of !== to.of) return null
  return (value * from.count) / to.count
}
