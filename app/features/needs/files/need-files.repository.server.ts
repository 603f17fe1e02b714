import type { PrismaClient, Transaction } from '#app/platform/database/client.server.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Of the files of a need those that a person has promised to keep to themselves, with the moment. */
export async function findPromises(
  db: PrismaClient | Transaction,
  needId: string,
  personId: string,
): Promise<Map<string, { at: Date; enterpriseId: string | null }>> {
  const rows = await db.needFileView.findMany({
    where: { personId, promisedAt: { not: null }, needFile: { needId } },
    select: { needFileId: true, promisedAt: true, enterpriseId: true },
    orderBy: { at: 'asc' },
  })
  return new Map(
    rows.flatMap(({ needFileId, promisedAt, enterpriseId }) =>
      promisedAt ? [[needFileId, { at: promisedAt, enterpriseId }] as const] : [],
    ),
  )
}

/** One file of a need; null for anything else. */
export function findNeedFile(db: PrismaClient, needId: string, id: string) {
  if (!UUID.test(needId) || !UUID.test(id)) return Promise.resolve(null)
  return db.needFile.findFirst({
    where: { id, needId },
    select: { id: true, confidential: true, fileKey: true },
  })
}

/** Notes that somebody opened a file, or promised to keep it to themselves. */
export async function noteView(
  tx: PrismaClient | Transaction,
  view: {
    needFileId: string
    personId: string | null
    enterpriseId: string | null
    promisedAt: Date | null
    at: Date
  },
): Promise<void> {
  await tx.needFileView.create({ data: view })
}

/** Who opened the files of a need, newest first. */
export function findViews(db: PrismaClient, needId: string, take: number) {
  return db.needFileView.findMany({
    where: { needFile: { needId } },
    select: {
      id: true,
      promisedAt: true,
      at: true,
      person: { select: { name: true } },
      enterprise: { select: { nameVi: true, nameEn: true } },
      needFile: { select: { file: { select: { name: true } } } },
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take,
  })
}
