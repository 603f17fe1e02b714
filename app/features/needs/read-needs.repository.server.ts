import type { PrismaClient } from '#app/platform/database/client.server.ts'
import { Prisma } from '#app/platform/database/generated/client.ts'

import type { NeedFilter } from './page/need-filter.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const ENTERPRISE = {
  id: true,
  slug: true,
  nameVi: true,
  nameEn: true,
  origin: true,
  publishedAt: true,
  verifiedLevel: true,
  verifiedUntil: true,
  sites: {
    select: { country: true, province: true, city: true },
    orderBy: [{ kind: 'asc' }, { id: 'asc' }],
    take: 1,
  },
} as const satisfies Prisma.EnterpriseSelect

/** One need with everything that its page shows besides its answers; null when unknown. maySeeNeed says who may see it. */
export async function findNeed(db: PrismaClient, id: string) {
  if (!UUID.test(id)) return null
  return db.need.findUnique({
    where: { id },
    include: {
      enterprise: { select: ENTERPRISE },
      files: {
        select: {
          id: true,
          confidential: true,
          fileKey: true,
          file: { select: { key: true, name: true, bytes: true } },
        },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      },
      invitees: { select: { enterpriseId: true } },
      interests: { select: { enterpriseId: true, state: true } },
    },
  })
}
export type NeedRow = NonNullable<Awaited<ReturnType<typeof findNeed>>>

/** The answers to a need that were not withdrawn, in the order in which they came, with what is compared. */
export function findAnswers(db: PrismaClient, needId: string) {
  return db.needInterest.findMany({
    where: { needId, state: { not: 'withdrawn' } },
    include: {
      enterprise: {
        select: { ...ENTERPRISE, certificates: { select: { standard: true, expiresOn: true } } },
      },
      product: { select: { slug: true, nameVi: true, nameEn: true, removedAt: true } },
      person: { select: { name: true } },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 500,
  })
}
export type AnswerRow = Awaited<ReturnType<typeof findAnswers>>[number]

/** The answers that these enterprises have given to a need. */
export function findAnswersOf(db: PrismaClient, needId: string, enterpriseIds: string[]) {
  return db.needInterest.findMany({ where: { needId, enterpriseId: { in: enterpriseIds } } })
}

/** The products that these enterprises can answer with, by name. */
export function findAnswerProducts(db: PrismaClient, enterpriseIds: string[]) {
  return db.product.findMany({
    where: { enterpriseId: { in: enterpriseIds }, removedAt: null },
    select: { id: true, enterpriseId: true, nameVi: true, nameEn: true },
    orderBy: [{ nameVi: 'asc' }, { id: 'asc' }],
    take: 500,
  })
}

/** Who looks at the list of open needs. */
export interface ListReader {
  /** Enterprises that the reader acts for. */
  enterpriseIds: string[]
  officer: boolean
}

function conditionsOf(filter: NeedFilter, { enterpriseIds, officer }: ListReader, now: Date): Prisma.Sql {
  const own = Prisma.sql`ARRAY[${enterpriseIds.length > 0 ? Prisma.join(enterpriseIds) : null}]::uuid[]`
  const member = enterpriseIds.length > 0
  const parts = [
    Prisma.sql`need.state = 'open' AND need.expires_at > ${now} AND enterprise.published_at IS NOT NULL`,
  ]
  if (!officer)
    parts.push(
      member
        ? Prisma.sql`(need.visibility <> 'chosen' OR need.enterprise_id = ANY(${own}) OR EXISTS (
            SELECT FROM need_invitee AS invitee
            WHERE invitee.need_id = need.id AND invitee.enterprise_id = ANY(${own})))`
        : Prisma.sql`need.visibility = 'public'`,
    )
  for (const word of filter.q.split(/\s+/).filter(Boolean).slice(0, 8)) {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    parts.push(Prisma.sql`unaccent(lower(concat_ws(' ', need.title_vi, need.title_en, need.description_vi,
      need.description_en, need.specification, enterprise.name_vi, enterprise.name_en))) LIKE unaccent(lower(${like}))`)
  }
  if (filter.chapter)
    parts.push(Prisma.sql`EXISTS (
    SELECT FROM unnest(need.hs_codes) AS code WHERE left(code, 2) = ${filter.chapter})`)
  if (filter.country) parts.push(Prisma.sql`need.destination_country = ${filter.country}`)
  if (filter.province) parts.push(Prisma.sql`need.destination_province = ${filter.province}`)
  if (filter.certificate)
    parts.push(
      Prisma.sql`(need.required_certificates @> ARRAY[${filter.certificate}] OR need.preferred_certificates @> ARRAY[${filter.certificate}])`,
    )
  return Prisma.join(parts, ' AND ')
}

/** Where a page of the list goes on: behind this need. */
export interface Behind {
  openedAt: Date
  id: string
}

/** Open needs that a reader may see, newest first, from behind one on; one more than asked for tells that there are more. */
export async function findOpenNeeds(
  db: PrismaClient,
  filter: NeedFilter,
  reader: ListReader,
  { now, behind, take }: { now: Date; behind: Behind | null; take: number },
) {
  const conditions = conditionsOf(filter, reader, now)
  const further = behind
    ? Prisma.sql`AND (coalesce(need.opened_at, need.created_at), need.id) < (${behind.openedAt}, ${behind.id}::uuid)`
    : Prisma.empty
  const keys = await db.$queryRaw<{ id: string; at: Date }[]>`
    SELECT need.id, coalesce(need.opened_at, need.created_at) AS at
    FROM need JOIN enterprise ON enterprise.id = need.enterprise_id
    WHERE ${conditions} ${further}
    ORDER BY coalesce(need.opened_at, need.created_at) DESC, need.id DESC LIMIT ${take}`
  const rows = await db.need.findMany({
    where: { id: { in: keys.map(({ id }) => id) } },
    include: { enterprise: { select: ENTERPRISE } },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return keys.flatMap(({ id, at }) => {
    const row = byId.get(id)
    return row ? [{ ...row, at }] : []
  })
}

/** How many open needs a reader may see under a filter. */
export async function countOpenNeeds(
  db: PrismaClient,
  filter: NeedFilter,
  reader: ListReader,
  now: Date,
): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::integer AS count
    FROM need JOIN enterprise ON enterprise.id = need.enterprise_id
    WHERE ${conditionsOf(filter, reader, now)}`
  return row?.count ?? 0
}
