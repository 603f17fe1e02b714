import type { Pool } from 'pg'

import { PRODUCT_FAMILIES } from '#reference/product-families.ts'

import { Composition, SHIPPED_COMPOSITION } from '../engine/composition.ts'
import { familiesWith } from './families.ts'
import { readNewestVersions, readStamp } from './compositions.repository.server.ts'

/** The database is asked at most this often whether anything has changed. */
const FRESH_MS = 1000

interface Held {
  askedAt: number
  stamp: string
  composition: Composition
}

/** One for each database; a process has one. */
const held = new WeakMap<Pool, Held>()

/** What products are made of as of this moment: the shipped table with what officers changed. */
export async function currentComposition(pool: Pool): Promise<Composition> {
  const known = held.get(pool)
  if (known && Date.now() - known.askedAt < FRESH_MS) return known.composition
  const askedAt = Date.now()
  const stamp = await readStamp(pool)
  const composition =
    stamp === null
      ? SHIPPED_COMPOSITION
      : known?.stamp === stamp
        ? known.composition
        : new Composition(stamp, familiesWith(PRODUCT_FAMILIES, await readNewestVersions(pool)))
  held.set(pool, { askedAt, stamp: stamp ?? '', composition })
  return composition
}

/** Makes the next asker look, after a change by this process. */
export function forgetComposition(pool: Pool): void {
  held.delete(pool)
}
