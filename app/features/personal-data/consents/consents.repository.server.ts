import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'

import type { OptionalPurpose } from './purposes.ts'

/** All consents of a person, newest first. */
export function findConsents(db: App['db'], personId: string) {
  return db.consent.findMany({
    where: { personId },
    select: { purpose: true, textVersion: true, givenAt: true, withdrawnAt: true },
    orderBy: [{ givenAt: 'desc' }, { id: 'desc' }],
  })
}

/** Gives a consent that is not given yet. */
export async function giveConsent(
  db: App['db'],
  consent: { personId: string; purpose: OptionalPurpose; textVersion: string; language: Language; now: Date },
): Promise<void> {
  const { now, ...data } = consent
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM person WHERE id = ${data.personId}::uuid FOR NO KEY UPDATE`
    const present = await tx.consent.findFirst({
      where: { personId: data.personId, purpose: data.purpose, withdrawnAt: null },
      select: { id: true },
    })
    if (!present) await tx.consent.create({ data: { ...data, how: 'account_page', givenAt: now } })
  })
}

export async function withdrawConsent(
  db: App['db'],
  personId: string,
  purpose: OptionalPurpose,
  now: Date,
): Promise<void> {
  await db.consent.updateMany({ where: { personId, purpose, withdrawnAt: null }, data: { withdrawnAt: now } })
}
