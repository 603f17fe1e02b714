import type { PrismaClient } from '#app/platform/database/client.server.ts'

/** An enterprise with what its own profile holds; null when unknown. */
export function findOwnEnterprise(db: PrismaClient, publicId: string) {
  return db.enterprise.findUnique({
    where: { publicId },
    select: {
      id: true,
      publicId: true,
      slug: true,
      nameVi: true,
      nameEn: true,
      nameShort: true,
      descriptionVi: true,
      descriptionEn: true,
      yearFounded: true,
      sizeBand: true,
      turnoverBand: true,
      languages: true,
      exportMarkets: true,
      website: true,
      publishedAt: true,
      updatedAt: true,
      version: true,
      sites: {
        select: { country: true, address: true, commune: true, province: true, city: true },
        orderBy: [{ kind: 'asc' }, { id: 'asc' }],
        take: 1,
      },
    },
  })
}

export type StoredOwnEnterprise = NonNullable<Awaited<ReturnType<typeof findOwnEnterprise>>>

/** A certificate of an enterprise by what is printed on it. */
export function findOwnCertificate(
  db: PrismaClient,
  enterpriseId: string,
  printed: { standard: string; number: string },
) {
  return db.certificate.findUnique({
    where: { standard_number_enterpriseId: { ...printed, enterpriseId } },
    select: { id: true, standard: true, number: true, issuer: true, issuedOn: true, expiresOn: true },
  })
}

/** The public ids of enterprises, by their own ids. */
export async function findPublicIdsOf(db: PrismaClient, ids: string[]): Promise<Map<string, string>> {
  const rows = await db.enterprise.findMany({
    where: { id: { in: ids } },
    select: { id: true, publicId: true },
  })
  return new Map(rows.map(({ id, publicId }) => [id, publicId]))
}
