import { createHash } from 'node:crypto'

/** Changing it changes every invented record and every link to one. */
const SEED = 'nhip-cau-demonstration-1'

function hash32(text: string): number {
  let hash = 2166136261
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619)
  }
  return hash >>> 0
}

/**
 * A stream of numbers that is the same on every run. Streams made by `fork` are independent of how much
 * their parent has been used, so adding a draw in one record leaves all others as they were.
 */
export class Random {
  readonly #label: string
  #state: number

  constructor(label = SEED) {
    this.#label = label
    this.#state = hash32(label)
  }

  fork(label: string): Random {
    return new Random(`${this.#label}/${label}`)
  }

  /** A number in [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(values: readonly T[]): T {
    const value = values[Math.floor(this.next() * values.length)]
    if (value === undefined) throw new Error('nothing to pick from')
    return value
  }

  /** One value, each as likely as its weight. */
  weighted<T>(entries: readonly (readonly [T, number])[]): T {
    const total = entries.reduce((sum, [, weight]) => sum + weight, 0)
    let left = this.next() * total
    for (const [value, weight] of entries) {
      left -= weight
      if (left < 0) return value
    }
    return this.pick(entries)[0]
  }

  /** Up to `count` different values, in random order. */
  sample<T>(values: readonly T[], count: number): T[] {
    const rest = [...values]
    const taken: T[] = []
    while (taken.length < count && rest.length > 0) {
      const index = Math.floor(this.next() * rest.length)
      const value = rest[index]
      const last = rest.pop()
      if (last !== undefined && index < rest.length) rest[index] = last
      if (value !== undefined) taken.push(value)
    }
    return taken
  }
}

/** A UUID that depends on the label alone, so that links to seeded records survive a new seeding. */
export function stableId(label: string): string {
  const digest = createHash('sha1').update(`${SEED}:${label}`).digest()
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80
  const hex = digest.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}

/** Rounds to two significant digits, as people state capacities: 18,437 becomes 18,000. */
export function roundFigure(value: number): number {
  if (value <= 0) return 0
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1)
  return Math.max(1, Math.round(value / step) * step)
}
