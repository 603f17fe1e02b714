import { convertQuantity } from '#reference/units.ts'

/** An amount in codes of reference/units.ts; `period` makes it a rate. */
export interface Quantity {
  value: number
  unit: string
  period: string | null
}

/** A rate in one period per rate in another: a year has twelve months, a month no fixed number of days. */
const PERIOD: Record<string, { family: 'days' | 'months'; length: number }> = {
  DAY: { family: 'days', length: 1 },
  WEE: { family: 'days', length: 7 },
  MON: { family: 'months', length: 1 },
  ANN: { family: 'months', length: 12 },
}

/** The same quantity in the unit and period of another; null where there is no fixed relation. */
export function inMeasureOf(quantity: Quantity, like: Pick<Quantity, 'unit' | 'period'>): Quantity | null {
  const { unit, period } = like
  if (quantity.unit === unit && quantity.period === period) return quantity
  const converted =
    quantity.unit === unit ? quantity.value : convertQuantity(quantity.value, quantity.unit, unit)
  if (converted === null) return null
  if (quantity.period === period) return { value: tidy(converted), unit, period }
  const from = quantity.period === null ? undefined : PERIOD[quantity.period]
  const to = period === null ? undefined : PERIOD[period]
  if (!from || !to || from.family !== to.family) return null
  return { value: tidy((converted * to.length) / from.length), unit, period }
}

/**
 * Quantities in one measure, the one that most of them are stated in (the first among equals). Null where some cannot be
 * brought to it: then nothing can be said about which is larger. What is not stated stays so.
 */
export function inOneMeasure(quantities: readonly (Quantity | null)[]): (Quantity | null)[] | null {
  const stated = quantities.filter((quantity) => quantity !== null)
  const like = mostUsed(stated)
  if (!like) return [...quantities]
  const converted = quantities.map((quantity) => quantity && inMeasureOf(quantity, like))
  return converted.every((quantity, index) => (quantity === null) === (quantities[index] === null))
    ? converted
    : null
}

function mostUsed(quantities: readonly Quantity[]): Quantity | undefined {
  const count = ({ unit, period }: Quantity) =>
    quantities.filter((other) => other.unit === unit && other.period === period).length
  return quantities.toSorted((a, b) => count(b) - count(a))[0]
}

/** Conversions must not make two equal amounts differ in their last binary digit. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
