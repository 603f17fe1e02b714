import { PUBLISHED, STANDING } from '#app/features/directory/index.server.ts'
import type { App } from '#app/platform/app.ts'

/** The enterprise to be invited, as the request form shows it; null when there is none at this address. */
export async function findInvitee(db: App['db'], slug: string) {
  const enterprise = await db.enterprise.findUnique({
    where: { slug, ...PUBLISHED },
    select: {
      id: true,
      slug: true,
      nameVi: true,
      nameEn: true,
      origin: true,
      industryGroup: true,
      memberships: {
        where: { person: { blockedAt: null, erasedAt: null } },
        select: { personId: true, jobTitle: true, person: { select: { name: true, timeZone: true } } },
        orderBy: { createdAt: 'asc' },
      },
    },
  })
  if (!enterprise) return null
  const { memberships, ...rest } = enterprise
  return {
    ...rest,
    hasRepresentative: memberships.length > 0,
    people: memberships.map(({ personId, jobTitle, person }) => ({ personId, jobTitle, name: person.name })),
    /** Of whoever has spoken for it longest. */
    timeZone: memberships[0]?.person.timeZone ?? null,
  }
}

/** What a request is about, when the address names it; null for anything that is not there. */
export async function findSubject(
  db: App['db'],
  subject: { productSlug: string | null; needId: string | null },
) {
  const [product, need] = await Promise.all([
    subject.productSlug
      ? db.product.findUnique({
          where: { slug: subject.productSlug, ...STANDING },
          select: { id: true, nameVi: true, nameEn: true, enterpriseId: true },
        })
      : null,
    subject.needId
      ? db.need.findUnique({
          where: { id: subject.needId },
          select: { id: true, titleVi: true, titleEn: true, enterpriseId: true },
        })
      : null,
  ])
  return { product, need }
}
