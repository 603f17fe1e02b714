import { randomUUID } from 'node:crypto'

import type { PrismaClient } from '#app/platform/database/client.server.ts'
import { Prisma } from '#app/platform/database/generated/client.ts'

import type { PairReason } from './score-pair.ts'
import type { Comparable } from './score-pair.ts'
import { LIKE_NAME } from './score-pair.ts'

/** More that share a name, a host or an address with one enterprise are not looked at: the work stays in step with size. */
const MOST_CANDIDATES = 20

const COMPARABLE = {
  id: true,
  nameVi: true,
  nameEn: true,
  nameShort: true,
  aliases: true,
  taxCode: true,
  website: true,
  sites: { select: { country: true, province: true, commune: true, city: true, address: true } },
} as const satisfies Prisma.EnterpriseSelect

/** What these enterprises are compared by. */
export function readComparables(db: PrismaClient, ids: readonly string[]): Promise<Comparable[]> {
  return db.enterprise.findMany({ where: { id: { in: [...ids] } }, select: COMPARABLE })
}

/** The next ids after one, in order; published or not. */
export async function nextIds(db: PrismaClient, after: string | null, limit: number): Promise<string[]> {
  const rows = await db.enterprise.findMany({
    ...(after === null ? {} : { where: { id: { gt: after } } }),
    select: { id: true },
    orderBy: { id: 'asc' },
    take: limit,
  })
  return rows.map(({ id }) => id)
}

/** Replaces what these enterprises are looked up by. */
export async function writeKeys(
  db: PrismaClient,
  ids: readonly string[],
  keys: readonly { enterpriseId: string; kind: 'name' | 'tax' | 'host' | 'address'; key: string }[],
): Promise<void> {
  await db.$transaction([
    db.duplicateKey.deleteMany({ where: { enterpriseId: { in: [...ids] } } }),
    // As one text: a statement with a place for each value takes longer to make than to run.
    db.$executeRaw(Prisma.sql`
      INSERT INTO duplicate_key (enterprise_id, kind, key)
      SELECT "enterpriseId", kind, key
      FROM jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) AS made ("enterpriseId" uuid, kind duplicate_key_kind, key text)
      ON CONFLICT DO NOTHING`),
  ])
}

/**
 * Pairs worth comparing, of which one is among the given: by a key that both have, by names that are alike, and those that
 * were found before.
 */
export function findCandidates(
  db: PrismaClient,
  ids: readonly string[],
): Promise<{ first: string; second: string }[]> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw(
      Prisma.sql`SELECT set_config('pg_trgm.similarity_threshold', ${String(LIKE_NAME)}, true)`,
    )
    return tx.$queryRaw<{ first: string; second: string }[]>(Prisma.sql`
      WITH mine AS MATERIALIZED (
        SELECT enterprise_id, kind, key FROM duplicate_key WHERE enterprise_id = ANY(${[...ids]}::uuid[])
      ), found AS (
        SELECT mine.enterprise_id AS one, other.enterprise_id AS two
        FROM mine CROSS JOIN LATERAL (
          SELECT enterprise_id FROM duplicate_key AS same
          WHERE same.kind = mine.kind AND same.key = mine.key AND same.enterprise_id <> mine.enterprise_id
          LIMIT ${MOST_CANDIDATES}
        ) AS other
        UNION
        SELECT mine.enterprise_id, other.enterprise_id
        FROM mine CROSS JOIN LATERAL (
          SELECT enterprise_id FROM duplicate_key AS alike
          WHERE alike.kind = 'name' AND alike.key % mine.key AND alike.enterprise_id <> mine.enterprise_id
          ORDER BY similarity(alike.key, mine.key) DESC, alike.enterprise_id
          LIMIT ${MOST_CANDIDATES}
        ) AS other
        WHERE mine.kind = 'name'
        UNION
        SELECT first_id, second_id FROM duplicate_pair WHERE first_id = ANY(${[...ids]}::uuid[])
        UNION
        SELECT first_id, second_id FROM duplicate_pair WHERE second_id = ANY(${[...ids]}::uuid[])
      )
      SELECT DISTINCT least(one, two) AS first, greatest(one, two) AS second FROM found`)
  })
}

export interface ScoredPair {
  first: string
  second: string
  score: number
  reasons: PairReason[]
}

/**
 * Keeps what was found of pairs. Those that officers have called two stay so; those that are suspect no longer are
 * forgotten unless an officer has decided about them.
 */
export async function writePairs(
  db: PrismaClient,
  suspect: readonly ScoredPair[],
  cleared: readonly { first: string; second: string }[],
): Promise<void> {
  const rows = suspect.map(({ first, second, score, reasons }) => ({
    id: randomUUID(),
    first_id: first,
    second_id: second,
    score,
    reasons,
  }))
  await db.$transaction([
    db.$executeRaw(Prisma.sql`
      DELETE FROM duplicate_pair USING jsonb_to_recordset(${JSON.stringify(cleared)}::jsonb) AS gone (first uuid, second uuid)
      WHERE first_id = gone.first AND second_id = gone.second AND state = 'open'`),
    // One that was merged meanwhile is left out, not an error.
    db.$executeRaw(Prisma.sql`
      INSERT INTO duplicate_pair (id, first_id, second_id, score, reasons)
      SELECT found.id, first_id, second_id, score, reasons
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS found (id uuid, first_id uuid, second_id uuid, score int, reasons jsonb)
      JOIN enterprise AS one ON one.id = first_id JOIN enterprise AS two ON two.id = second_id
      ON CONFLICT (first_id, second_id) DO UPDATE SET score = excluded.score, reasons = excluded.reasons
      WHERE duplicate_pair.score <> excluded.score OR duplicate_pair.reasons <> excluded.reasons`),
  ])
}
