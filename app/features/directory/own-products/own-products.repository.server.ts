import type { PrismaClient, Transaction } from '#app/platform/database/client.server.ts'
import type { Prisma } from '#app/platform/database/generated/client.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'

import { STANDING } from '../records/published.ts'
import type { ProductContent } from './product.schema.ts'

const PHOTOS = {
  select: { fileKey: true, width: true, height: true, altVi: true, altEn: true },
  orderBy: [{ position: 'asc' }, { id: 'asc' }],
} satisfies Prisma.Product$photosArgs

const FACTS = { orderBy: [{ asOf: 'desc' }, { id: 'asc' }] } satisfies Prisma.Product$factsArgs

/** The products of an enterprise that stand in the directory, by name. */
export function findOwnProducts(db: PrismaClient, enterpriseId: string) {
  return db.product.findMany({
    where: { enterpriseId, ...STANDING },
    select: {
      id: true,
      slug: true,
      nameVi: true,
      nameEn: true,
      descriptionVi: true,
      descriptionEn: true,
      industryGroup: true,
      hsCodes: true,
      asOf: true,
      photos: PHOTOS,
      _count: { select: { recognitions: true, facts: true } },
    },
    orderBy: [{ nameVi: 'asc' }, { id: 'asc' }],
  })
}

/** What an enterprise has taken out and can take back, last first. */
export function findRemovedProducts(db: PrismaClient, enterpriseId: string, since: Date) {
  return db.product.findMany({
    where: { enterpriseId, removedAt: { gte: since } },
    select: { id: true, nameVi: true, nameEn: true, removedAt: true },
    orderBy: [{ removedAt: 'desc' }, { id: 'asc' }],
  })
}

/** Which forms of these somebody has begun and not saved. */
export async function findBegun(db: PrismaClient, personId: string, forms: string[]): Promise<Set<string>> {
  const drafts = await db.draft.findMany({ where: { personId, form: { in: forms } }, select: { form: true } })
  return new Set(drafts.map(({ form }) => form))
}

/** One product of an enterprise that stands in the directory; null for anything else. */
export function findOwnProduct(db: PrismaClient, enterpriseId: string, slug: string) {
  return db.product.findFirst({
    where: { slug, enterpriseId, ...STANDING },
    include: {
      photos: PHOTOS,
      facts: FACTS,
      changedBy: { select: { name: true } },
      _count: { select: { recognitions: true } },
    },
  })
}
export type StoredOwnProduct = NonNullable<Awaited<ReturnType<typeof findOwnProduct>>>

/** A product of an enterprise by its id, also one that was taken out; null for anything else. */
export function findAnyOwnProduct(db: PrismaClient, enterpriseId: string, id: string) {
  return db.product.findFirst({
    where: { id, enterpriseId },
    select: { id: true, slug: true, removedAt: true, _count: { select: { recognitions: true } } },
  })
}

/** How many products of an enterprise stand in the directory. */
export function countOwnProducts(db: PrismaClient, enterpriseId: string): Promise<number> {
  return db.product.count({ where: { enterpriseId, ...STANDING } })
}

/** Of these keys those that are photos of the enterprise, by key: what its products may refer to. */
export async function findOwnPhotos(
  db: PrismaClient | Transaction,
  enterpriseId: string,
  keys: readonly string[],
) {
  const rows = await db.storedFile.findMany({
    where: { key: { in: [...keys] }, enterpriseId, kind: 'photo' },
    select: { key: true, width: true, height: true },
  })
  return new Map(
    rows.flatMap(({ key, width, height }) =>
      width === null || height === null ? [] : [[key, { width, height }] as const],
    ),
  )
}

type Texts = Omit<ProductContent, 'photos' | 'capacity' | 'minimumOrder' | 'leadTime'>

/** The columns of a product out of what its form states. */
function columnsOf(content: Texts) {
  const { nameVi, nameEn, descriptionVi, descriptionEn, industryGroup, hsCodes, vsicCodes } = content
  return {
    nameVi,
    nameEn,
    descriptionVi,
    descriptionEn,
    industryGroup: industryGroup ?? null,
    hsCodes,
    vsicCodes,
    specifications: content.specifications,
  }
}

/** Writes a new product. @returns its id */
export async function insertProduct(
  tx: Transaction,
  content: Texts,
  beside: {
    enterpriseId: string
    slug: string
    origin: 'member' | 'demonstration'
    personId: string
    today: Date
  },
): Promise<string> {
  const { enterpriseId, slug, origin, personId, today } = beside
  const row = { ...columnsOf(content), enterpriseId, slug, origin, asOf: today, changedById: personId }
  const { id } = await tx.product.create({ data: row, select: { id: true } })
  return id
}

/** Writes a product that is still the one its writer saw; false when it has been changed or taken out since. */
export async function updateProduct(
  tx: Transaction,
  { id, version }: { id: string; version: number },
  content: Texts,
  beside: { personId: string; today: Date },
): Promise<boolean> {
  const { count } = await tx.product.updateMany({
    where: { id, version, ...STANDING },
    data: {
      ...columnsOf(content),
      asOf: beside.today,
      changedById: beside.personId,
      version: { increment: 1 },
    },
  })
  if (count === 0) return false
  await tx.product.updateMany({ where: { id, origin: 'public_record' }, data: { origin: 'member' } })
  return true
}

/** Puts these photos in the place of those before. */
export async function writePhotos(
  tx: Transaction,
  productId: string,
  photos: readonly {
    key: string
    altVi: string | null
    altEn: string | null
    width: number
    height: number
  }[],
): Promise<void> {
  await tx.productPhoto.deleteMany({ where: { productId } })
  await tx.productPhoto.createMany({
    data: photos.map(({ key, altVi, altEn, width, height }, position) => ({
      productId,
      fileKey: key,
      altVi: altVi ?? '',
      altEn,
      width,
      height,
      position,
    })),
  })
}

/** A stated ability as it is stored. */
export interface StatedFact {
  kind: 'capacity' | 'minimum_order' | 'lead_time'
  value: number
  unit: string
  period: string | null
}

/** Removes facts, and states others of a product. */
export async function writeFacts(
  tx: Transaction,
  { enterpriseId, productId }: { enterpriseId: string; productId: string },
  { gone, stated }: { gone: string[]; stated: StatedFact[] },
  beside: { source: 'self_declared' | 'demonstration'; today: Date },
): Promise<void> {
  await tx.capabilityFact.deleteMany({ where: { id: { in: gone } } })
  await tx.capabilityFact.createMany({
    data: stated.map((fact) => ({
      ...fact,
      enterpriseId,
      productId,
      source: beside.source,
      asOf: beside.today,
    })),
  })
}

/** Takes a product out of the directory or back into it. False when it is there already. */
export async function setRemoved(tx: Transaction, id: string, removedAt: Date | null): Promise<boolean> {
  const { count } = await tx.product.updateMany({
    where: { id, removedAt: removedAt === null ? { not: null } : null },
    data: { removedAt, version: { increment: 1 } },
  })
  return count > 0
}

/** Writes the word of a changed product into its transaction. */
export async function tellOfProduct(tx: Transaction, id: string): Promise<void> {
  await recordEvent(tx, { subjectKind: 'product', subjectId: id, kind: 'product.changed' })
}

/** Removes for good what was taken out before a moment. Returns how many. */
export async function removeForGood(db: PrismaClient, before: Date): Promise<number> {
  const { count } = await db.product.deleteMany({ where: { removedAt: { lt: before } } })
  return count
}

/** Of these codes those that the full table of the Harmonised System lacks; none where nobody has loaded it. */
export async function findUnknownHs(db: PrismaClient, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0 || (await db.hsEntry.findFirst({ select: { code: true } })) === null) return []
  const known = await db.hsEntry.findMany({ where: { code: { in: [...codes] } }, select: { code: true } })
  return codes.filter((code) => !known.some((one) => one.code === code))
}
