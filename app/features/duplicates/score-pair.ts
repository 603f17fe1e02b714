import { addressWords, hostOf, likeness, matchName, type MatchName, taxOf } from './match-words.ts'

/** What two enterprises are compared by. */
export interface Comparable {
  id: string
  nameVi: string
  nameEn: string | null
  nameShort: string | null
  aliases: readonly string[]
  taxCode: string | null
  website: string | null
  sites: readonly {
    country: string
    province: string | null
    commune: string | null
    city: string | null
    address: string | null
  }[]
}

export const RULES = [
  'sameTaxCode',
  'otherTaxCode',
  'sameName',
  'likeName',
  'sameWebsite',
  'sameAddress',
  'sameProvince',
  'otherProvince',
  'otherCountry',
] as const
export type Rule = (typeof RULES)[number]

/** What speaks for or against two being one: how much of a hundred it counts, and the fact. */
export interface PairReason {
  rule: Rule
  points: number
  evidence: string
}

/** Two enterprises beside each other. A branch with its parent is related, which is no duplicate. */
export type PairScore = { kind: 'compared'; score: number; reasons: PairReason[] } | { kind: 'related' }

/** From this on a pair is shown to officers. */
export const SUSPECT = 50

/** Names less alike than this are different names. */
export const LIKE_NAME = 0.55
const SAME_ADDRESS = 0.6

/**
 * How likely two records are one enterprise, from 0 to 100, with reasons. The same whichever comes first, and in whatever
 * order names and sites are listed.
 */
export function scorePair(left: Comparable, right: Comparable): PairScore {
  const [tax, otherTax] = [taxOf(left.taxCode), taxOf(right.taxCode)]
  if (tax && otherTax && tax.root === otherTax.root && tax.branch !== otherTax.branch)
    return { kind: 'related' }
  const reasons = [
    taxReason(left, right),
    nameReason(left, right),
    websiteReason(left, right),
    placeReason(left, right),
  ]
    .filter((reason) => reason !== null)
    .toSorted((one, other) => other.points - one.points || one.rule.localeCompare(other.rule))
  const sum = reasons.reduce((total, { points }) => total + points, 0)
  return { kind: 'compared', score: Math.max(0, Math.min(100, sum)), reasons }
}

function taxReason(left: Comparable, right: Comparable): PairReason | null {
  const [tax, other] = [taxOf(left.taxCode), taxOf(right.taxCode)]
  if (!tax || !other) return null
  if (tax.root === other.root) return { rule: 'sameTaxCode', points: 100, evidence: tax.root + tax.branch }
  return { rule: 'otherTaxCode', points: -35, evidence: both(tax.root, other.root) }
}

function nameReason(left: Comparable, right: Comparable): PairReason | null {
  let best: PairReason | null = null
  for (const one of matchNames(left)) {
    for (const other of matchNames(right)) {
      const reason = reasonOfNames(one, other)
      if (reason && isBetter(reason, best)) best = reason
    }
  }
  return best
}

function reasonOfNames(one: MatchName, other: MatchName): PairReason | null {
  if (one.whole === other.whole) return { rule: 'sameName', points: 55, evidence: one.whole }
  const alike = likeness(one.own, other.own)
  if (alike < LIKE_NAME) return null
  const whole = likeness(one.whole, other.whole)
  // Names that differ in their trade alone are of the same family, not the same enterprise.
  const points = Math.round(20 + 20 * alike + 10 * whole)
  return { rule: 'likeName', points, evidence: both(one.whole, other.whole) }
}

/** Of reasons that count the same, the one whose evidence comes first, so that order plays no part. */
function isBetter(reason: PairReason, best: PairReason | null): boolean {
  if (!best || reason.points !== best.points) return !best || reason.points > best.points
  return reason.evidence < best.evidence
}

function websiteReason(left: Comparable, right: Comparable): PairReason | null {
  const host = hostOf(left.website)
  return host !== null && host === hostOf(right.website)
    ? { rule: 'sameWebsite', points: 30, evidence: host }
    : null
}

function placeReason(left: Comparable, right: Comparable): PairReason | null {
  const address = addressReason(left, right)
  if (address) return address
  const countries = [left, right].map(({ sites }) => new Set(sites.map(({ country }) => country)))
  const provinces = [left, right].map(({ sites }) => new Set(sites.flatMap(({ province }) => province ?? [])))
  const [here = new Set<string>(), there = new Set<string>()] = provinces
  const shared = [...here].filter((code) => there.has(code)).toSorted()[0]
  if (shared !== undefined) return { rule: 'sameProvince', points: 10, evidence: shared }
  if (here.size > 0 && there.size > 0)
    return { rule: 'otherProvince', points: -8, evidence: sides(here, there) }
  const [home = new Set<string>(), abroad = new Set<string>()] = countries
  if (home.size === 0 || abroad.size === 0 || [...home].some((code) => abroad.has(code))) return null
  return { rule: 'otherCountry', points: -20, evidence: sides(home, abroad) }
}

function addressReason(left: Comparable, right: Comparable): PairReason | null {
  let best: PairReason | null = null
  for (const one of addresses(left)) {
    for (const other of addresses(right)) {
      const shared = one.words.filter((word) => other.words.includes(word)).length
      const alike = shared / (one.words.length + other.words.length - shared)
      if (one.country !== other.country || alike < SAME_ADDRESS) continue
      const evidence = both(one.words.join(' '), other.words.join(' '))
      const reason: PairReason = { rule: 'sameAddress', points: Math.round(30 * alike), evidence }
      if (isBetter(reason, best)) best = reason
    }
  }
  return best
}

/** Addresses that say enough to be compared: two words besides the country. */
function addresses({ sites }: Comparable) {
  return sites
    .map(({ country, address, commune, city }) => ({
      country,
      words: addressWords([address, commune, city].filter(Boolean).join(' ')),
      street: address,
    }))
    .filter(({ words, street }) => street !== null && words.length >= 2)
}

/** Names as they are compared, worked out once for each record however many others it is compared with. */
const known = new WeakMap<Comparable, MatchName[]>()

function matchNames(enterprise: Comparable): MatchName[] {
  const before = known.get(enterprise)
  if (before) return before
  const names = namesOf(enterprise)
  known.set(enterprise, names)
  return names
}

function namesOf({ nameVi, nameEn, nameShort, aliases }: Comparable): MatchName[] {
  const names = new Map<string, MatchName>()
  for (const name of [nameVi, nameEn, nameShort, ...aliases]) {
    const match = name === null ? null : matchName(name)
    if (match) names.set(match.whole, match)
  }
  return [...names.values()]
}

/** By what an enterprise is looked up among the others. */
export function matchKeys(
  enterprise: Comparable,
): { kind: 'name' | 'tax' | 'host' | 'address'; key: string }[] {
  const tax = taxOf(enterprise.taxCode)
  const host = hostOf(enterprise.website)
  const own = new Set(matchNames(enterprise).map((name) => name.own.slice(0, 200)))
  const places = new Set(
    addresses(enterprise).map(({ country, words }) => `${country} ${words.join(' ')}`.slice(0, 200)),
  )
  return [
    ...[...own].map((key) => ({ kind: 'name' as const, key })),
    ...(tax ? [{ kind: 'tax' as const, key: tax.root }] : []),
    ...(host === null ? [] : [{ kind: 'host' as const, key: host }]),
    ...[...places].map((key) => ({ kind: 'address' as const, key })),
  ]
}

function both(one: string, other: string): string {
  return [one, other].toSorted().join(' · ')
}

function sides(one: ReadonlySet<string>, other: ReadonlySet<string>): string {
  return both([...one].toSorted().join(', '), [...other].toSorted().join(', '))
}
