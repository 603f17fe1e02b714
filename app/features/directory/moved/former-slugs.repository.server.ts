import type { PrismaClient } from '#app/platform/database/client.server.ts'

/** The record that had this slug before, with its present one; null when nobody had it, or the record is gone. */
export async function findByFormerSlug(db: PrismaClient, kind: 'enterprise' | 'product', slug: string) {
  const found = await db.formerSlug.findUnique({
    where: { kind_slug: { kind, slug } },
    select: {
      enterprise: { select: { id: true, slug: true, publishedAt: true } },
      product: { select: { slug: true, enterprise: { select: { id: true, publishedAt: true } } } },
    },
  })
  if (found?.enterprise) return { slug: found.enterprise.slug, enterprise: found.enterprise }
  return found?.product ? { slug: found.product.slug, enterprise: found.product.enterprise } : null
}
