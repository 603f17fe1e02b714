import type { PrismaClient } from '#app/platform/database/client.server.ts'

import { EXPIRY_STAGES, LATEST_DAYS } from './expiry-stage.ts'

const DAY_MS = 86_400_000

/**
 * Certificates whose end is near or has just passed, with the owners of their enterprises. Left out is what a later
 * certificate of the same standard has taken the place of.
 */
export async function findEndingCertificates(db: PrismaClient, today: Date) {
  const rows = await db.certificate.findMany({
    where: {
      expiresOn: {
        gte: new Date(today.getTime() - LATEST_DAYS * DAY_MS),
        lte: new Date(today.getTime() + EXPIRY_STAGES[0] * DAY_MS),
      },
      enterprise: { memberships: { some: { role: 'owner' } } },
    },
    select: {
      id: true,
      standard: true,
      expiresOn: true,
      enterprise: {
        select: {
          certificates: { select: { standard: true, expiresOn: true } },
          memberships: {
            where: { role: 'owner' },
            select: { person: { select: { id: true, language: true } } },
          },
        },
      },
    },
    orderBy: [{ expiresOn: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap(({ id, standard, expiresOn, enterprise }) => {
    if (expiresOn === null) return []
    const renewed = enterprise.certificates.some(
      (other) => other.standard === standard && (other.expiresOn === null || other.expiresOn > expiresOn),
    )
    const owners = enterprise.memberships.map(({ person }) => person)
    return renewed ? [] : [{ id, expiresOn, owners }]
  })
}

/** What a mail about the end of a certificate names; null when it is gone. */
export function findCertificateOfMail(db: PrismaClient, id: string) {
  return db.certificate.findUnique({
    where: { id },
    select: {
      standard: true,
      number: true,
      issuer: true,
      expiresOn: true,
      enterprise: { select: { slug: true, nameVi: true, nameEn: true } },
    },
  })
}
