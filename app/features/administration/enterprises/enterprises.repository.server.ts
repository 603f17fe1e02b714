import type { App } from '#app/platform/app.ts'
import type { PrismaClient } from '#app/platform/database/client.server.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'

import type { EnterprisesFilter } from './enterprises.ts'

/** One page of the enterprises under a filter, by name, and how many there are. */
export async function findEnterprises(db: App['db'], filter: EnterprisesFilter, rowsOnPage: number) {
  const words = { contains: filter.q, mode: 'insensitive' } as const
  const where = {
    ...(filter.q
      ? {
          OR: [
            { nameVi: words },
            { nameEn: words },
            { nameShort: words },
            { taxCode: { startsWith: filter.q } },
          ],
        }
      : {}),
    ...(filter.state === 'unpublished' ? { publishedAt: null } : {}),
    ...(filter.state === 'withheld' ? { withheldAt: { not: null } } : {}),
    ...(filter.state === 'unowned' ? { memberships: { none: { role: 'owner' as const } } } : {}),
    ...(filter.state === 'owned' ? { memberships: { some: { role: 'owner' as const } } } : {}),
  }
  const [total, enterprises] = await Promise.all([
    db.enterprise.count({ where }),
    db.enterprise.findMany({
      where,
      select: {
        id: true,
        slug: true,
        nameVi: true,
        nameEn: true,
        taxCode: true,
        origin: true,
        publishedAt: true,
        withheldAt: true,
        updatedAt: true,
        memberships: {
          where: { role: 'owner' },
          select: { person: { select: { id: true, name: true } } },
        },
      },
      orderBy: [{ nameVi: 'asc' }, { id: 'asc' }],
      skip: (filter.page - 1) * rowsOnPage,
      take: rowsOnPage,
    }),
  ])
  return { total, enterprises }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const IN_FORCE = { status: { not: 'revoked' }, origin: { not: 'demonstration' } } as const

/** One enterprise as an administrator sees it; null for none. */
export async function findEnterpriseAsAdministrator(db: PrismaClient, id: string) {
  if (!UUID.test(id)) return null
  return db.enterprise.findUnique({
    where: { id },
    select: {
      id: true,
      slug: true,
      publicId: true,
      nameVi: true,
      nameEn: true,
      taxCode: true,
      origin: true,
      publishedAt: true,
      withheldAt: true,
      withheldReason: true,
      createdAt: true,
      updatedAt: true,
      _count: { select: { products: true } },
      memberships: {
        select: { role: true, person: { select: { id: true, name: true, email: true } } },
        orderBy: [{ role: 'asc' }, { personId: 'asc' }],
      },
    },
  })
}

/** What decides whether an enterprise may be withheld. */
export async function findEnterpriseForChange(
  db: PrismaClient,
  id: string,
): Promise<{ id: string; recognised: boolean } | null> {
  const found = UUID.test(id) ? await db.enterprise.findUnique({ where: { id }, select: { id: true } }) : null
  if (!found) return null
  const recognitions = await db.recognition.count({
    where: { ...IN_FORCE, OR: [{ enterpriseId: id }, { product: { enterpriseId: id } }] },
  })
  return { id: found.id, recognised: recognitions > 0 }
}

/** Keeps an enterprise from the public, with the word of it in one transaction. */
export async function withholdEnterprise(
  db: PrismaClient,
  id: string,
  { at, reason, actorId }: { at: Date; reason: string; actorId: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const [present] = await tx.$queryRaw<{ published_at: Date | null }[]>`
      SELECT published_at FROM enterprise WHERE id = ${id}::uuid AND withheld_at IS NULL FOR UPDATE`
    if (!present) return
    await tx.enterprise.update({
      where: { id },
      data: {
        withheldAt: at,
        withheldReason: reason,
        withheldPublishedAt: present.published_at,
        publishedAt: null,
        version: { increment: 1 },
      },
    })
    await recordEvent(tx, { ...subject(id), kind: 'enterprise.unpublished', payload: { actorId } })
  })
}

/** Lets an enterprise be public again: at once when it was before. */
export async function releaseEnterprise(db: PrismaClient, id: string, actorId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const [present] = await tx.$queryRaw<{ withheld_published_at: Date | null }[]>`
      SELECT withheld_published_at FROM enterprise WHERE id = ${id}::uuid AND withheld_at IS NOT NULL FOR UPDATE`
    if (!present) return
    await tx.enterprise.update({
      where: { id },
      data: {
        withheldAt: null,
        withheldReason: null,
        withheldPublishedAt: null,
        publishedAt: present.withheld_published_at,
        version: { increment: 1 },
      },
    })
    if (present.withheld_published_at)
      await recordEvent(tx, { ...subject(id), kind: 'enterprise.published', payload: { actorId } })
  })
}

function subject(id: string) {
  return { subjectKind: 'enterprise', subjectId: id }
}
