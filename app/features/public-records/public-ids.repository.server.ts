import { OF_PUBLISHED, PUBLISHED } from '#app/features/directory/index.server.ts'
import type { PrismaClient } from '#app/platform/database/client.server.ts'
import type { PublicIdKind } from '#reference/public-ids.ts'

import { SEEN } from './public-recognitions.repository.server.ts'

/** What the path of a record's page is made of: a slug, of the product before its maker. */
export interface PathParts {
  product?: string | undefined
  enterprise?: string | undefined
}

/** Where a record stands; null when the public sees none with this id. */
export async function findPathParts(
  db: PrismaClient,
  kind: PublicIdKind,
  publicId: string,
): Promise<PathParts | null> {
  if (kind === 'enterprise') {
    const found = await db.enterprise.findFirst({
      where: { AND: [PUBLISHED, { publicId }] },
      select: { slug: true },
    })
    return found && { enterprise: found.slug }
  }
  if (kind === 'product') {
    const found = await db.product.findFirst({
      where: { publicId, ...OF_PUBLISHED },
      select: { slug: true },
    })
    return found && { product: found.slug }
  }
  const found = await db.recognition.findFirst({
    where: { AND: [SEEN, { publicId }] },
    select: { product: { select: { slug: true } }, enterprise: { select: { slug: true } } },
  })
  return found && { product: found.product?.slug, enterprise: found.enterprise?.slug }
}
