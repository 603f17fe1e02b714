import type { PrismaClient } from '#app/platform/database/client.server.ts'

type Bytes = Uint8Array<ArrayBuffer>

const ROW = {
  id: true,
  enterpriseId: true,
  url: true,
  events: true,
  state: true,
  failingSince: true,
  formerUntil: true,
  createdAt: true,
  enterprise: { select: { nameVi: true, nameEn: true } },
} as const

/** The webhooks of these enterprises, oldest first. */
export function findWebhooksOf(db: PrismaClient, enterpriseIds: string[]) {
  return db.webhook.findMany({
    where: { enterpriseId: { in: enterpriseIds } },
    select: ROW,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
}

/** One of the webhooks of these enterprises; null when it is none of them. */
export function findWebhook(db: PrismaClient, enterpriseIds: string[], id: string) {
  return db.webhook.findFirst({ where: { id, enterpriseId: { in: enterpriseIds } }, select: ROW })
}

export type StoredWebhook = NonNullable<Awaited<ReturnType<typeof findWebhook>>>

/** Adds a webhook unless the enterprise has as many as it may; two that are made at once count both. */
export function addWebhook(
  db: PrismaClient,
  webhook: { enterpriseId: string; createdById: string; url: string; events: string[]; secret: Bytes },
  most: number,
): Promise<string | null> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM enterprise WHERE id = ${webhook.enterpriseId}::uuid FOR NO KEY UPDATE`
    const count = await tx.webhook.count({ where: { enterpriseId: webhook.enterpriseId } })
    if (count >= most) return null
    const { id } = await tx.webhook.create({ data: webhook, select: { id: true } })
    return id
  })
}

/** Writes what its owners may change; what is switched on again begins with a clean record. */
export async function writeWebhook(
  db: PrismaClient,
  id: string,
  change: { url?: string; events?: string[]; state?: 'active' | 'disabled' },
): Promise<void> {
  const fresh = change.state === 'active' || change.url !== undefined ? { failingSince: null } : {}
  await db.webhook.update({ where: { id }, data: { ...change, ...fresh } })
}

/** Puts a new secret in front of the present one, which stays good until a moment. */
export async function writeSecret(
  db: PrismaClient,
  id: string,
  secret: Bytes,
  formerUntil: Date,
): Promise<void> {
  await db.$executeRaw`
    UPDATE webhook SET former_secret = secret, former_until = ${formerUntil}, secret = ${secret}
    WHERE id = ${id}::uuid`
}

export async function removeWebhook(db: PrismaClient, id: string): Promise<void> {
  await db.webhook.deleteMany({ where: { id } })
}

/** Who waits to hear of these kinds of events of these enterprises. */
export function findListeners(db: PrismaClient, enterpriseIds: string[], kinds: string[]) {
  return db.webhook.findMany({
    where: { enterpriseId: { in: enterpriseIds }, state: 'active', events: { hasSome: kinds } },
    select: { id: true, enterpriseId: true, events: true },
  })
}

/** Where a webhook leads and whether it is on; null when it is gone. */
export function findStateOf(db: PrismaClient, id: string) {
  return db.webhook.findUnique({ where: { id }, select: { url: true, state: true } })
}
