import type { PrismaClient } from '#app/platform/database/client.server.ts'

/** The permanent public ids of records, by their own ids. */
export async function findHitPublicIds(
  db: PrismaClient,
  ids: { enterprises: string[]; products: string[] },
): Promise<Map<string, string>> {
  const select = { id: true, publicId: true } as const
  const [enterprises, products] = await Promise.all([
    ids.enterprises.length > 0
      ? db.enterprise.findMany({ where: { id: { in: ids.enterprises } }, select })
      : [],
    ids.products.length > 0 ? db.product.findMany({ where: { id: { in: ids.products } }, select }) : [],
  ])
  return new Map([...enterprises, ...products].map(({ id, publicId }) => [id, publicId]))
}
