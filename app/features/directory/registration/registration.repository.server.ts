import type { PrismaClient } from '#app/platform/database/client.server.ts'
import type { Prisma } from '#app/platform/database/generated/client.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'
import { VIETNAM } from '#reference/countries.ts'
import { parentTaxCode } from '#reference/tax-codes.ts'

import type { RegisterEnterprise } from './registration.schema.ts'

const SIMILAR = {
  id: true,
  slug: true,
  nameVi: true,
  nameEn: true,
  taxCode: true,
  publishedAt: true,
  sites: {
    select: { country: true, province: true, city: true, commune: true, address: true },
    orderBy: [{ kind: 'asc' }, { id: 'asc' }],
    take: 1,
  },
} as const satisfies Prisma.EnterpriseSelect

/** Enterprises with this number, with that of its parent, or with these ids; those not published only by their number. */
export function findSimilar(db: PrismaClient, number: string | null, ids: string[]) {
  const numbers = number === null ? [] : [...writtenAs(number), ...writtenAs(parentTaxCode(number))]
  return db.enterprise.findMany({
    where: { OR: [{ taxCode: { in: numbers } }, { id: { in: ids }, publishedAt: { not: null } }] },
    select: SIMILAR,
  })
}

export type StoredSimilar = Awaited<ReturnType<typeof findSimilar>>[number]

/** Lists that came in from elsewhere write the number of a branch without a hyphen. */
function writtenAs(number: string): string[] {
  return [...new Set([number, number.replace('-', '')])]
}

/** Slugs that begin like this one, present and former ones: old addresses go on leading where they led. */
export async function findSlugs(db: PrismaClient, slug: string): Promise<string[]> {
  const like = { slug: { startsWith: slug } }
  const [present, former] = await Promise.all([
    db.enterprise.findMany({ where: like, select: { slug: true } }),
    db.formerSlug.findMany({ where: { ...like, kind: 'enterprise' }, select: { slug: true } }),
  ])
  return [...present, ...former].map((row) => row.slug)
}

/** How many enterprises this person owns that are not published yet. */
export function countUnpublished(db: PrismaClient, personId: string): Promise<number> {
  return db.membership.count({ where: { personId, role: 'owner', enterprise: { publishedAt: null } } })
}

/** Makes an enterprise that nobody but its owner sees yet, with the word of it, in one transaction. */
export async function insertEnterprise(
  db: PrismaClient,
  input: RegisterEnterprise,
  by: { personId: string; slug: string; today: Date },
): Promise<void> {
  const { country, province, commune, city, street } = input
  await db.$transaction(async (tx) => {
    const { id } = await tx.enterprise.create({
      data: {
        slug: by.slug,
        nameVi: input.name,
        // An enterprise abroad has a registered name that everybody reads.
        nameEn: input.nameEn ?? (country === VIETNAM ? null : input.name),
        taxCode: input.number,
        roles: input.roles,
        industryGroup: input.industryGroup,
        origin: 'member',
        asOf: by.today,
        publishedAt: null,
        sites: { create: { kind: 'head_office', country, province, commune, city, address: street } },
        memberships: { create: { personId: by.personId, role: 'owner', jobTitle: input.jobTitle } },
      },
      select: { id: true },
    })
    await recordEvent(tx, {
      subjectKind: 'enterprise',
      subjectId: id,
      kind: 'enterprise.registered',
      payload: { actorId: by.personId },
    })
  })
}
