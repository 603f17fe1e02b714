import type { PrismaClient } from '#app/platform/database/client.server.ts'

/** A product of an enterprise that was not taken out, with what the enterprise states of it; null when there is none. */
export function findProductToKeep(db: PrismaClient, enterpriseId: string, publicId: string) {
  return db.product.findFirst({
    where: { publicId, enterpriseId, removedAt: null },
    select: {
      id: true,
      publicId: true,
      slug: true,
      nameVi: true,
      nameEn: true,
      descriptionVi: true,
      descriptionEn: true,
      industryGroup: true,
      hsCodes: true,
      vsicCodes: true,
      specifications: true,
      version: true,
      updatedAt: true,
      photos: { select: { fileKey: true, altVi: true, altEn: true }, orderBy: { position: 'asc' } },
      facts: {
        where: { source: { in: ['self_declared', 'demonstration'] } },
        select: { kind: true, value: true, unit: true, period: true },
        orderBy: [{ asOf: 'desc' }, { id: 'asc' }],
      },
    },
  })
}

export type StoredProduct = NonNullable<Awaited<ReturnType<typeof findProductToKeep>>>

/** The public id of a product. */
export async function findPublicIdOfProduct(db: PrismaClient, id: string): Promise<string> {
  const { publicId } = await db.product.findUniqueOrThrow({ where: { id }, select: { publicId: true } })
  return publicId
}
