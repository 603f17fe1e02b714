import type { PrismaClient, Transaction } from '#app/platform/database/client.server.ts'
import type { Prisma } from '#app/platform/database/generated/client.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'

import { STANDING } from '../records/published.ts'
import type { SaveProfile } from './profile.schema.ts'

/**
 * Changes an enterprise and what belongs to it, in one transaction with the word of it. What its members state makes a
 * public record a profile of theirs; invented records stay invented.
 */
export function changeEnterprise<T>(
  db: PrismaClient,
  id: string,
  run: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return db.$transaction(async (tx) => {
    const result = await run(tx)
    await tx.enterprise.updateMany({ where: { id, origin: 'public_record' }, data: { origin: 'member' } })
    await recordEvent(tx, { subjectKind: 'enterprise', subjectId: id, kind: 'enterprise.changed' })
    return result
  })
}

/** Writes a profile that is still the one its writer saw; false when it has been changed since. */
export async function writeProfile(
  tx: Transaction,
  id: string,
  input: SaveProfile,
  kept: { languages: string[]; today: Date; personId: string },
): Promise<boolean> {
  const { version, nameVi, nameEn, nameShort, descriptionVi, descriptionEn, website, exportMarkets } = input
  const { count } = await tx.enterprise.updateMany({
    where: { id, version },
    data: {
      roles: input.roles,
      industryGroup: input.industryGroup ?? null,
      nameVi,
      nameEn,
      nameShort,
      descriptionVi,
      descriptionEn,
      website,
      contactName: input.contactName,
      contactEmail: input.contactEmail,
      contactPhone: input.contactPhone,
      exportMarkets,
      yearFounded: input.yearFounded ?? null,
      sizeBand: input.sizeBand ?? null,
      turnoverBand: input.turnoverBand ?? null,
      languages: [...input.languages, ...kept.languages],
      asOf: kept.today,
      changedById: kept.personId,
      version: { increment: 1 },
    },
  })
  return count > 0
}

/** Writes the main place: a change of the one there is, so that a move is known as one. */
export async function writePlace(
  tx: Transaction,
  enterpriseId: string,
  site: { id: string; country: string } | null,
  input: SaveProfile,
): Promise<void> {
  const vietnam = site === null || site.country === 'VN'
  const place = vietnam
    ? { address: input.street, commune: input.commune, province: input.province ?? null }
    : { address: input.street, city: input.city }
  if (site) await tx.site.update({ where: { id: site.id }, data: place })
  else if (Object.values(place).some((part) => part !== null))
    await tx.site.create({ data: { enterpriseId, kind: 'head_office', country: 'VN', ...place } })
}

/** Puts a paper beside a certificate, or none; with another paper the check of the one before no longer counts. */
export async function writePaper(
  tx: Transaction,
  certificateId: string,
  key: string | null,
  { checkedAnew }: { checkedAnew: boolean },
): Promise<void> {
  const unchecked = checkedAnew ? { verifiedAt: null, verifiedById: null } : {}
  await tx.certificate.update({ where: { id: certificateId }, data: { fileKey: key, ...unchecked } })
}

/** Shows a paper to everybody, or to its enterprise and officers. */
export async function showPaper(
  tx: Transaction,
  key: string,
  visibility: 'everyone' | 'members',
): Promise<void> {
  await tx.storedFile.update({ where: { key }, data: { visibility } })
}

/** Writes a new place of an enterprise, or changes the one with this id. */
export async function writeSite(
  tx: Transaction,
  enterpriseId: string,
  id: string | null,
  site: Pick<
    Prisma.SiteUncheckedCreateInput,
    'kind' | 'country' | 'province' | 'commune' | 'city' | 'address'
  >,
): Promise<void> {
  if (id === null) await tx.site.create({ data: { enterpriseId, ...site } })
  else await tx.site.updateMany({ where: { id, enterpriseId }, data: site })
}

export async function deleteSite(tx: Transaction, id: string): Promise<void> {
  await tx.site.deleteMany({ where: { id } })
}

/** Gives the profile, the products and the facts that the enterprise itself states the present day. */
export async function writeConfirmation(tx: Transaction, enterpriseId: string, today: Date): Promise<void> {
  await tx.enterprise.update({
    where: { id: enterpriseId },
    data: { asOf: today, version: { increment: 1 } },
  })
  await tx.capabilityFact.updateMany({
    where: { enterpriseId, source: { in: ['self_declared', 'demonstration'] }, asOf: { lt: today } },
    data: { asOf: today },
  })
  await tx.product.updateMany({
    where: { enterpriseId, ...STANDING, asOf: { lt: today } },
    data: { asOf: today, version: { increment: 1 } },
  })
}
