import type { PrismaClient, Transaction } from '#app/platform/database/client.server.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'

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

/** Gives the profile and the facts that the enterprise itself states the present day. */
export async function writeConfirmation(tx: Transaction, enterpriseId: string, today: Date): Promise<void> {
  await tx.enterprise.update({
    where: { id: enterpriseId },
    data: { asOf: today, version: { increment: 1 } },
  })
  await tx.capabilityFact.updateMany({
    where: { enterpriseId, source: { in: ['self_declared', 'demonstration'] }, asOf: { lt: today } },
    data: { asOf: today },
  })
}
