import type { PrismaClient } from '#app/platform/database/client.server.ts'

import type { RecordAddress } from './record-address.ts'

/** The record that was called so before, as it is called now; null when none was, or it is gone for good. */
export async function findByFormerName(db: PrismaClient, { kind, called }: RecordAddress) {
  const found = await db.formerSlug.findFirst({
    where: { kind, ...called },
    select: {
      enterprise: { select: { id: true, slug: true, publicId: true, publishedAt: true } },
      product: {
        select: { slug: true, publicId: true, enterprise: { select: { id: true, publishedAt: true } } },
      },
    },
  })
  if (found?.enterprise) return { names: found.enterprise, enterprise: found.enterprise }
  return found?.product ? { names: found.product, enterprise: found.product.enterprise } : null
}
