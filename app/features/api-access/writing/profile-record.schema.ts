import { z } from 'zod'

import { EnterpriseRecord } from '#app/features/public-records/index.ts'
import { COUNTRY_CODES } from '#reference/countries.ts'

const { id, slug, sizeBand, turnoverBand, updatedAt } = EnterpriseRecord.shape
const line = (most: number) => z.string().max(most).nullable()

/** What an enterprise may change of its profile. What a change leaves out stays; null empties a field. */
const shape = {
  nameVi: z.string().min(1).max(200),
  nameEn: line(200),
  nameShort: line(60),
  descriptionVi: line(3000),
  descriptionEn: line(3000),
  yearFounded: z.int().min(1700).max(2100).nullable(),
  sizeBand,
  turnoverBand,
  languages: z.array(z.string()).max(50),
  exportMarkets: z
    .array(z.enum(COUNTRY_CODES as [string, ...string[]]))
    .max(250)
    .meta({
      items: { type: 'string', pattern: '^[A-Z]{2}$' },
    }),
  website: line(300),
  address: line(200),
  commune: line(100),
  province: z.string().nullable(),
  city: line(100),
}

/** PATCH /api/v1/enterprises/{id}/profile: a merge patch (RFC 7396). */
export const ProfilePatch = z.strictObject(shape).partial().meta({ id: 'ProfilePatch' })
export type ProfilePatch = z.output<typeof ProfilePatch>

/** The profile as its own enterprise sees it. */
export const OwnProfile = z
  .object({ id, slug, published: z.boolean(), ...shape, updatedAt })
  .meta({ id: 'OwnProfile' })
export type OwnProfile = z.output<typeof OwnProfile>

/** POST /api/v1/enterprises/{id}/certificates. */
export const NewCertificate = z
  .strictObject({
    standard: z.string(),
    number: z.string().min(1).max(80),
    issuer: z.string().min(1).max(160),
    issuedOn: z.iso.date(),
    expiresOn: z.iso.date().nullable().optional(),
    scope: line(300).optional(),
  })
  .meta({ id: 'NewCertificate' })
export type NewCertificate = z.output<typeof NewCertificate>

/** A certificate as its own enterprise sees it. */
export const OwnCertificate = z
  .object({
    id: z.uuid(),
    standard: z.string(),
    number: z.string(),
    issuer: z.string(),
    issuedOn: z.iso.date(),
    expiresOn: z.iso.date().nullable(),
  })
  .meta({ id: 'OwnCertificate' })
export type OwnCertificate = z.output<typeof OwnCertificate>
