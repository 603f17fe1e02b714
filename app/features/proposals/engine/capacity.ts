import { convertQuantity } from '#reference/units.ts'

import type { Amount, CapabilityKind, CapabilityStatement, Offer } from './proposal.ts'

const DAYS_A_YEAR = 365.25

/** How many of each period make an average calendar year. */
const PER_YEAR: Readonly<Record<string, number>> = { ANN: 1, MON: 12, WEE: DAYS_A_YEAR / 7, DAY: DAYS_A_YEAR }

/** The newest statement of a kind; ties by id. */
export function statementOf(offer: Offer, kind: CapabilityKind): CapabilityStatement | null {
  return newest(offer.facts.filter((fact) => fact.kind === kind))
}

/**
 * The capacity that answers a quantity: the newest that can be compared with it, and how many times it holds it.
 * Without a quantity the newest of all, `times` null. Null when there is none to speak of.
 */
export function bestCapacity(
  offer: Offer,
  needed: Amount | null,
): { statement: CapabilityStatement; times: number | null } | null {
  const stated = offer.facts.filter((fact) => fact.kind === 'capacity')
  const comparable = needed ? stated.filter((fact) => timesOf(fact.amount, needed) !== null) : stated
  const statement = newest(comparable)
  return statement && { statement, times: needed && timesOf(statement.amount, needed) }
}

/** A capacity that is stated in units which the quantity cannot be compared with. */
export function statedUnlike(offer: Offer, needed: Amount | null): CapabilityStatement | null {
  return needed && statementOf(offer, 'capacity')
}

/**
 * How many times an amount (a capacity) holds another (a quantity), units and periods converted.
 * A quantity without a period is wanted once: it is held against a year's capacity. Null when they do not compare.
 */
export function timesOf(amount: Amount, needed: Amount): number | null {
  if (needed.value <= 0) return null
  const converted = convertQuantity(amount.value, amount.unit, needed.unit)
  if (converted === null) return null
  if (amount.period === null) return needed.period === null ? converted / needed.value : null
  const yearly = PER_YEAR[amount.period]
  const neededYearly = needed.period === null ? 1 : PER_YEAR[needed.period]
  if (yearly === undefined || neededYearly === undefined) return null
  return (converted * yearly) / (needed.value * neededYearly)
}

/** How many smallest orders a quantity holds; the period of the quantity does not matter. Null when not comparable. */
export function ordersIn(needed: Amount, minimum: Amount): number | null {
  return timesOf({ ...needed, period: null }, { ...minimum, period: null })
}

/** A lead time in whole days; months count as 30.4 days. Null when the unit is not one of time. */
export function leadTimeDays(amount: Amount): number | null {
  const yearly = PER_YEAR[amount.unit]
  const days =
    yearly === undefined
      ? convertQuantity(amount.value, amount.unit, 'DAY')
      : (amount.value * DAYS_A_YEAR) / yearly
  return days === null ? null : Math.ceil(days - 1e-9)
}

function newest(facts: readonly CapabilityStatement[]): CapabilityStatement | null {
  let best: CapabilityStatement | null = null
  for (const fact of facts) {
    if (!best || fact.asOf > best.asOf || (fact.asOf === best.asOf && fact.id < best.id)) best = fact
  }
  return best
}
