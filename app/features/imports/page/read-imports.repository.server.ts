import type { PrismaClient } from '#app/platform/database/client.server.ts'
import { Prisma } from '#app/platform/database/generated/client.ts'

import type { ImportKind } from '../import-kind.ts'
import type { EffectRow } from '../rows.repository.server.ts'

const LISTED = {
  id: true,
  kind: true,
  fileName: true,
  state: true,
  createdAt: true,
  rowsNew: true,
  rowsChanged: true,
  rowsUnchanged: true,
  rowsRejected: true,
  person: { select: { name: true } },
  enterprise: { select: { nameVi: true } },
} as const satisfies Prisma.ImportSelect

/** An import as a list shows it. */
export type ListedImport = Prisma.ImportGetPayload<{ select: typeof LISTED }>

const MOST_LISTED = 100

/** The newest imports: of some enterprises, or with null all of them. */
export function listImports(db: PrismaClient, enterpriseIds: string[] | null): Promise<ListedImport[]> {
  return db.import.findMany({
    ...(enterpriseIds === null ? {} : { where: { enterpriseId: { in: enterpriseIds } } }),
    orderBy: { createdAt: 'desc' },
    take: MOST_LISTED,
    select: LISTED,
  })
}

/** The first rows that could not be taken back, with the reason. */
export function readKept(
  db: PrismaClient,
  importId: string,
  take: number,
): Promise<{ rowNumber: number; kept: string | null }[]> {
  return db.importChange.findMany({
    where: { importId, kept: { not: null } },
    orderBy: { rowNumber: 'asc' },
    take,
    select: { rowNumber: true, kept: true },
  })
}

/** Rows of an import that has been written which changed a record, in their order. */
export async function readChanges(
  db: PrismaClient,
  importId: string,
  { after, limit }: { after: number; limit: number },
): Promise<EffectRow[]> {
  const changes = await db.$queryRaw<(Omit<EffectRow, 'identity'> & { name: string | null })[]>(Prisma.sql`
    SELECT c.row_number AS number, c.before, c.after, coalesce(p.name_vi, e.name_vi) AS name,
      jsonb_strip_nulls(jsonb_build_object('standard', t.standard, 'number', t.number, 'year_to', r.year_to)) AS record
    FROM import_change c LEFT JOIN product p ON p.id = c.product_id LEFT JOIN enterprise e ON e.id = c.enterprise_id
    LEFT JOIN certificate t ON t.id = c.record_id LEFT JOIN recognition r ON r.id = c.record_id
    WHERE c.import_id = ${importId}::uuid AND c.before IS NOT NULL AND c.row_number > ${after}
    ORDER BY c.row_number LIMIT ${limit}`)
  return changes.map(({ name, ...change }) => ({
    ...change,
    identity: name === null ? {} : { product: name },
  }))
}

/** The first records that an import made or changed, with the pages that show them. */
export async function readImported(
  db: PrismaClient,
  { id, kind }: { id: string; kind: ImportKind },
  take: number,
): Promise<{ nameVi: string; nameEn: string | null; to: string }[]> {
  const changes = await db.importChange.findMany({ where: { importId: id }, orderBy: { id: 'asc' }, take })
  const named = { slug: true, nameVi: true, nameEn: true } as const
  const ids = (pick: (change: (typeof changes)[number]) => string | null) => [
    ...new Set(changes.flatMap((change) => pick(change) ?? [])),
  ]
  if (kind === 'products') {
    const where = { id: { in: ids(({ productId }) => productId) } }
    const products = await db.product.findMany({ where, select: named })
    return products.map((product) => ({ ...product, to: `/products/${product.slug}` }))
  }
  const where = { id: { in: ids(({ enterpriseId }) => enterpriseId) } }
  const enterprises = await db.enterprise.findMany({ where, select: named })
  return enterprises.map((enterprise) => ({ ...enterprise, to: `/enterprises/${enterprise.slug}` }))
}
