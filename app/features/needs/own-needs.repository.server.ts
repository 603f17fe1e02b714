import type { PrismaClient, Transaction } from '#app/platform/database/client.server.ts'
import type { Prisma } from '#app/platform/database/generated/client.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'
import { PUBLISHED } from '#app/features/directory/index.server.ts'

import type { NeedState, Outcome, ShownState } from './need.ts'
import type { NeedContent } from './own/need.schema.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const FILES = {
  select: {
    id: true,
    confidential: true,
    file: { select: { key: true, name: true, bytes: true } },
  },
  orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
} satisfies Prisma.Need$filesArgs

const INVITEES = {
  select: { enterprise: { select: { id: true, slug: true, nameVi: true, nameEn: true } } },
  orderBy: [{ invitedAt: 'asc' }, { enterpriseId: 'asc' }],
} satisfies Prisma.Need$inviteesArgs

/** One need of an enterprise with what its form shows; null for anything else. */
export async function findOwnNeed(db: PrismaClient | Transaction, enterpriseId: string, id: string) {
  if (!UUID.test(id)) return null
  return db.need.findFirst({ where: { id, enterpriseId }, include: { files: FILES, invitees: INVITEES } })
}
export type StoredNeed = NonNullable<Awaited<ReturnType<typeof findOwnNeed>>>

/** The condition of queries under which a need is in a state as people see it. */
function inState(shown: ShownState, now: Date) {
  if (shown === 'open') return { state: 'open', expiresAt: { gt: now } } as const
  if (shown === 'expired') return { state: 'open', expiresAt: { lte: now } } as const
  return { state: shown }
}

/** The needs of an enterprise in a state, last changed first. */
export function findOwnNeeds(db: PrismaClient, enterpriseId: string, shown: ShownState, now: Date) {
  return db.need.findMany({
    where: { enterpriseId, ...inState(shown, now) },
    select: {
      id: true,
      titleVi: true,
      titleEn: true,
      state: true,
      visibility: true,
      outcome: true,
      reviewNote: true,
      expiresAt: true,
      deadline: true,
      updatedAt: true,
      openedAt: true,
      _count: { select: { interests: { where: { state: { not: 'withdrawn' } } }, files: true } },
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: 1000,
  })
}

/** How many needs of an enterprise are in each state at a moment. */
export async function countOwnNeeds(
  db: PrismaClient,
  enterpriseId: string,
  now: Date,
): Promise<Record<ShownState, number>> {
  const [states, expired] = await Promise.all([
    db.need.groupBy({ by: ['state'], where: { enterpriseId }, _count: { _all: true } }),
    db.need.count({ where: { enterpriseId, ...inState('expired', now) } }),
  ])
  const of = (state: NeedState) => states.find((one) => one.state === state)?._count._all ?? 0
  return {
    open: of('open') - expired,
    expired,
    draft: of('draft'),
    in_review: of('in_review'),
    closed: of('closed'),
  }
}

/** What decides whether an enterprise opens its needs by itself, recognitions of its products included. */
export async function findTrust(db: PrismaClient, enterpriseId: string) {
  const recognition = { select: { status: true, validTo: true } } as const
  const { recognitions, products, ...enterprise } = await db.enterprise.findUniqueOrThrow({
    where: { id: enterpriseId },
    select: {
      origin: true,
      verifiedLevel: true,
      verifiedUntil: true,
      recognitions: recognition,
      products: { where: { recognitions: { some: {} } }, select: { recognitions: recognition } },
    },
  })
  return { ...enterprise, recognitions: [...recognitions, ...products.flatMap((one) => one.recognitions)] }
}

function columnsOf(content: NeedContent, expiresAt: Date) {
  const { chosen: _chosen, kept: _kept, openFiles: _open, expiresOn: _day, deadline, ...columns } = content
  return { ...columns, deadline: deadline === null ? null : new Date(`${deadline}T00:00:00Z`), expiresAt }
}

/** What stands beside the content of a need that is saved. */
interface Beside {
  expiresAt: Date
  state: NeedState
  now: Date
}

/** Writes a new need. @returns its id */
export async function insertNeed(
  tx: Transaction,
  content: NeedContent,
  beside: Beside & { enterpriseId: string; origin: 'member' | 'demonstration'; personId: string },
): Promise<string> {
  const { enterpriseId, origin, personId, expiresAt, state, now } = beside
  const { id } = await tx.need.create({
    data: {
      ...columnsOf(content, expiresAt),
      enterpriseId,
      origin,
      state,
      createdById: personId,
      openedAt: state === 'open' ? now : null,
    },
    select: { id: true },
  })
  return id
}

/** Writes a need that is still the one its writer saw; false when it has been changed since. */
export async function updateNeed(
  tx: Transaction,
  stored: Pick<StoredNeed, 'id' | 'version' | 'openedAt'>,
  content: NeedContent,
  { expiresAt, state, now }: Beside,
): Promise<boolean> {
  const { count } = await tx.need.updateMany({
    where: { id: stored.id, version: stored.version },
    data: {
      ...columnsOf(content, expiresAt),
      state,
      ...(state === 'open' && stored.openedAt === null ? { openedAt: now } : {}),
      ...(state === 'draft' ? {} : { reviewNote: null }),
      version: { increment: 1 },
    },
  })
  return count > 0
}

/** Puts these enterprises in the place of those that were chosen before; who was chosen already stays so. */
export async function writeInvitees(tx: Transaction, needId: string, enterpriseIds: readonly string[]) {
  await tx.needInvitee.deleteMany({ where: { needId, enterpriseId: { notIn: [...enterpriseIds] } } })
  await tx.needInvitee.createMany({
    data: enterpriseIds.map((enterpriseId) => ({ needId, enterpriseId })),
    skipDuplicates: true,
  })
}

/** Adds files to a need, drops others, and says of those that stay which are confidential. */
export async function writeFiles(
  tx: Transaction,
  needId: string,
  {
    kept,
    added,
  }: { kept: readonly { key: string; open: boolean }[]; added: { keys: string[]; open: boolean } },
): Promise<void> {
  await tx.needFile.deleteMany({ where: { needId, fileKey: { notIn: kept.map(({ key }) => key) } } })
  for (const { key, open } of kept)
    await tx.needFile.updateMany({
      where: { needId, fileKey: key, confidential: open },
      data: { confidential: !open },
    })
  await tx.needFile.createMany({
    data: added.keys.map((fileKey) => ({ needId, fileKey, confidential: !added.open })),
  })
}

/** Notes that what was inferred of an enterprise has become a need. */
export async function confirmInferred(
  tx: Transaction,
  choice: { enterpriseId: string; key: string; personId: string; at: Date },
): Promise<void> {
  const { enterpriseId, key, personId, at } = choice
  const decided = { decision: 'confirmed', personId, at } as const
  await tx.inferredNeedChoice.upsert({
    where: { enterpriseId_key: { enterpriseId, key } },
    create: { enterpriseId, key, ...decided },
    update: decided,
  })
}

/** A move of a need, written where it is still in the version that was seen; false when it is not. */
export async function writeMove(
  tx: Transaction,
  { id, version }: { id: string; version: number },
  change: {
    state: NeedState
    expiresAt?: Date
    renewals?: { increment: number }
    openedAt?: Date
    closedAt?: Date | null
    outcome?: Outcome | null
    outcomeNote?: string | null
    reviewNote?: string | null
  },
): Promise<boolean> {
  const { count } = await tx.need.updateMany({
    where: { id, version },
    data: { ...change, version: { increment: 1 } },
  })
  return count > 0
}

/** Writes the word of what happened to a need into its transaction; those who take part in it hear of it. */
export async function tellOfNeed(
  tx: Transaction,
  id: string,
  kind: string,
  payload: Record<string, string | number | string[]> = {},
): Promise<void> {
  const need = await tx.need.findUniqueOrThrow({
    where: { id },
    select: { version: true, enterpriseId: true, interests: { select: { enterpriseId: true } } },
  })
  const enterpriseIds = [need.enterpriseId, ...need.interests.map(({ enterpriseId }) => enterpriseId)]
  await recordEvent(tx, {
    subjectKind: 'need',
    subjectId: id,
    kind,
    payload: { version: need.version, enterpriseIds: [...new Set(enterpriseIds)], ...payload },
  })
}

/** Published enterprises that go by one of these names, addresses or public codes. */
export function findNamed(db: PrismaClient, typed: readonly string[]) {
  const same = (text: string) => ({ equals: text, mode: 'insensitive' }) as const
  return db.enterprise.findMany({
    where: {
      ...PUBLISHED,
      OR: typed.flatMap((text) => [
        { nameVi: same(text) },
        { nameEn: same(text) },
        { nameShort: same(text) },
        { slug: text.toLowerCase() },
        { publicId: text.toUpperCase() },
      ]),
    },
    select: { id: true, slug: true, publicId: true, nameVi: true, nameEn: true, nameShort: true },
    take: 500,
  })
}
