import type { Pool } from 'pg'

import type { PrismaClient } from '#app/platform/database/client.server.ts'
import type { Prisma } from '#app/platform/database/generated/client.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'
import { AppError } from '#app/platform/errors.ts'

import type { FamilyVersion } from './families.ts'
import { FamilyContent } from './family.schema.ts'

/** Changes with every version that is written; null while nobody has changed the shipped table. */
export async function readStamp(pool: Pool): Promise<string | null> {
  const { rows } = await pool.query<{ stamp: string | null }>(
    `SELECT CASE WHEN count(*) > 0 THEN to_char(max(at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS') || ' ' || count(*) END
       AS stamp FROM family_composition`,
  )
  return rows[0]?.stamp ?? null
}

/** The newest version of every family that officers have changed. */
export async function readNewestVersions(pool: Pool): Promise<FamilyVersion[]> {
  const { rows } = await pool.query<{ family: string; content: unknown; removed: boolean }>(
    `SELECT DISTINCT ON (family) family, content, removed FROM family_composition ORDER BY family, version DESC`,
  )
  return rows.map(({ family, content, removed }) => ({
    family,
    content: FamilyContent.parse(content),
    removed,
  }))
}

/** All versions of one family, newest first, with who wrote them. */
export function findVersions(db: PrismaClient, family: string) {
  return db.familyComposition.findMany({
    where: { family },
    orderBy: { version: 'desc' },
    include: { author: { select: { name: true } } },
  })
}

/** Of each changed family its newest version number, when and by whom. */
export async function findNewest(db: PrismaClient) {
  return db.familyComposition.findMany({
    distinct: ['family'],
    orderBy: [{ family: 'asc' }, { version: 'desc' }],
    include: { author: { select: { name: true } } },
  })
}

/**
 * Writes the next version of a family, with the word of it.
 * @throws AppError conflict when somebody wrote one since `after`
 */
export function insertVersion(
  db: PrismaClient,
  version: {
    family: string
    after: number
    content: FamilyContent
    removed: boolean
    note: string | null
    authorId: string
  },
): Promise<number> {
  const { family, after, content, removed, note, authorId } = version
  return db.$transaction(async (tx) => {
    const newest = await tx.familyComposition.aggregate({ where: { family }, _max: { version: true } })
    if ((newest._max.version ?? 0) !== after) throw new AppError('conflict', 'familyMovedOn')
    const next = after + 1
    await tx.familyComposition.create({
      data: { family, version: next, content: stored(content), removed, note, authorId },
    })
    await recordEvent(tx, {
      subjectKind: 'composition',
      subjectId: family,
      kind: removed ? 'composition.removed' : 'composition.changed',
      payload: { actorId: authorId, version: next },
    })
    return next
  })
}

/** As the column takes it: an object without a prototype of its own. */
function stored(content: FamilyContent): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(content)) as Prisma.InputJsonObject
}
