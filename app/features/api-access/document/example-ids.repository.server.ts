import { OF_PUBLISHED, PUBLISHED } from '#app/features/directory/index.server.ts'
import type { PrismaClient } from '#app/platform/database/client.server.ts'

import type { ExampleIds } from './example-calls.ts'

/** Records to make examples of: the first recognised product with a maker, and that maker. */
export async function findExampleIds(db: PrismaClient): Promise<ExampleIds> {
  const told = await db.recognition.findFirst({
    where: { status: { not: 'revoked' }, product: { enterprise: PUBLISHED } },
    orderBy: [{ origin: 'asc' }, { yearTo: 'desc' }, { id: 'asc' }],
    select: {
      publicId: true,
      product: { select: { publicId: true, enterprise: { select: { publicId: true } } } },
    },
  })
  if (told)
    return {
      enterprise: told.product?.enterprise?.publicId ?? null,
      product: told.product?.publicId ?? null,
      recognition: told.publicId,
    }
  const [enterprise, product] = await Promise.all([
    db.enterprise.findFirst({ where: PUBLISHED, select: { publicId: true } }),
    db.product.findFirst({ where: OF_PUBLISHED, select: { publicId: true } }),
  ])
  return { enterprise: enterprise?.publicId ?? null, product: product?.publicId ?? null, recognition: null }
}
