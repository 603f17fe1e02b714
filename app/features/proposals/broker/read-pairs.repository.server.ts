import type { App } from '#app/platform/app.ts'
import type { PrismaClient } from '#app/platform/database/client.server.ts'
import type { Prisma } from '#app/platform/database/generated/client.ts'

import { PAIR_STATES, type PairState } from './pair-state.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const HOUSE = { id: true, slug: true, nameVi: true, nameEn: true } as const

const SIDE = {
  ...HOUSE,
  origin: true,
  publishedAt: true,
  sites: { orderBy: [{ kind: 'asc' }, { id: 'asc' }], take: 1 },
  _count: { select: { memberships: { where: { role: 'owner' } } } },
} as const satisfies Prisma.EnterpriseSelect

/** An enterprise that may be one side of a pair; null for one that is not public. */
export function findSide(db: PrismaClient, slug: string) {
  return db.enterprise.findUnique({ where: { slug, publishedAt: { not: null } }, select: SIDE })
}
export type SideRow = NonNullable<Awaited<ReturnType<typeof findSide>>>

/** The public ones of these enterprises, in the order of the ids. */
export async function findSides(db: PrismaClient, ids: readonly string[]): Promise<SideRow[]> {
  const rows = await db.enterprise.findMany({
    where: { id: { in: [...ids] }, publishedAt: { not: null } },
    select: SIDE,
  })
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}

/** Whether the need is one of these enterprises' and open. */
export async function isNeedOf(
  db: PrismaClient,
  needId: string,
  enterpriseIds: readonly string[],
): Promise<boolean> {
  const count = await db.need.count({
    where: { id: needId, enterpriseId: { in: [...enterpriseIds] }, state: 'open' },
  })
  return count > 0
}

export interface PairRow {
  id: string
  state: PairState
  firstVi: string
  firstEn: string | null
  secondVi: string
  secondEn: string | null
  /** ISO day. */
  followUpOn: string | null
  due: boolean
  officer: string | null
  createdAt: Date
  updatedAt: Date
}

interface PairFilter {
  state: PairState | null
  officer: string | null
}

const DUE = `b.follow_up_on <= $1::date AND b.state <> 'dropped'`

/**
 * A page of the pairs, what is due first and within that the longest due; then by the next day, then the newest. With how
 * many there are in each state, and how many are due, for the same officer.
 */
export async function findPairs(
  pool: App['pool'],
  { state, officer }: PairFilter,
  { today, skip, take }: { today: string; skip: number; take: number },
) {
  const [rows, counts] = await Promise.all([
    pool.query<PairRow>(
      `SELECT b.id, b.state, f.name_vi AS "firstVi", f.name_en AS "firstEn", s.name_vi AS "secondVi",
         s.name_en AS "secondEn", b.follow_up_on::text AS "followUpOn", coalesce(${DUE}, false) AS due,
         p.name AS officer, b.created_at AS "createdAt", b.updated_at AS "updatedAt"
       FROM brokered_pair b JOIN enterprise f ON f.id = b.first_id JOIN enterprise s ON s.id = b.second_id
       LEFT JOIN person p ON p.id = b.officer_id
       WHERE ($2::text IS NULL OR b.state::text = $2) AND ($3::uuid IS NULL OR b.officer_id = $3)
       ORDER BY coalesce(${DUE}, false) DESC, CASE WHEN b.state <> 'dropped' THEN b.follow_up_on END,
         b.updated_at DESC, b.id
       LIMIT $4 OFFSET $5`,
      [today, state, officer, take, skip],
    ),
    pool.query<{ state: PairState; count: number; due: number }>(
      `SELECT b.state, count(*)::int AS count, (count(*) FILTER (WHERE ${DUE}))::int AS due
       FROM brokered_pair b WHERE $2::uuid IS NULL OR b.officer_id = $2 GROUP BY b.state`,
      [today, officer],
    ),
  ])
  const countOf = (one: PairState) => counts.rows.find((row) => row.state === one)?.count ?? 0
  return {
    rows: rows.rows,
    counts: PAIR_STATES.map((one) => ({ state: one, count: countOf(one) })),
    due: counts.rows.reduce((sum, row) => sum + row.due, 0),
  }
}

/** Officers who keep a pair, by name. */
export async function findBrokers(pool: App['pool']): Promise<{ id: string; name: string }[]> {
  const { rows } = await pool.query<{ id: string; name: string }>(
    `SELECT p.id, p.name FROM person p
     WHERE EXISTS (SELECT FROM brokered_pair b WHERE b.officer_id = p.id) ORDER BY p.name, p.id`,
  )
  return rows
}

/** One pair with both sides and its steps; null for an id that is none. */
export async function findPair(db: PrismaClient, id: string) {
  if (!UUID.test(id)) return null
  return db.brokeredPair.findUnique({
    where: { id },
    include: {
      first: { select: SIDE },
      second: { select: SIDE },
      officer: { select: { name: true } },
      steps: {
        orderBy: { version: 'asc' },
        select: { version: true, state: true, note: true, at: true, actor: { select: { name: true } } },
      },
    },
  })
}

/** What decides whether a step can be taken; null for an id that is none. */
export async function findPairForStep(db: PrismaClient, id: string) {
  if (!UUID.test(id)) return null
  return db.brokeredPair.findUnique({
    where: { id },
    select: { state: true, version: true, followUpOn: true },
  })
}

/** Earlier pairs of the same two, the newest first. */
export function findEarlierPairs(db: PrismaClient, both: [string, string]) {
  return db.brokeredPair.findMany({
    where: { firstId: { in: both }, secondId: { in: both } },
    orderBy: { createdAt: 'desc' },
    take: 5,
    select: { id: true, state: true, createdAt: true },
  })
}

/** When the two agreed to meet, the latest such meeting; null where they did not. */
export async function findAgreedMeeting(
  pool: App['pool'],
  first: string,
  second: string,
): Promise<{ startsAt: Date } | null> {
  const { rows } = await pool.query<{ startsAt: Date }>(
    `SELECT starts_at AS "startsAt" FROM meeting
     WHERE state = 'accepted' AND starts_at IS NOT NULL
       AND ((requester_enterprise_id = $1 AND responder_enterprise_id = $2)
         OR (requester_enterprise_id = $2 AND responder_enterprise_id = $1))
     ORDER BY starts_at DESC LIMIT 1`,
    [first, second],
  )
  return rows[0] ?? null
}

/** What a mail about a pair says; null when it is gone. */
export function findPairForMail(db: PrismaClient, id: string) {
  return db.brokeredPair.findUnique({
    where: { id },
    select: {
      note: true,
      state: true,
      needId: true,
      first: { select: HOUSE },
      second: { select: HOUSE },
      officer: { select: { name: true } },
    },
  })
}
