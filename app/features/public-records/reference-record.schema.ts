import { z } from 'zod'

import { anyOf, listOf, pageParts } from './call-parts.ts'

const REGIONS = [
  'northern-uplands',
  'red-river-delta',
  'north-central',
  'south-central-highlands',
  'southeast',
  'mekong-delta',
] as const

const FIELDS = [
  'quality',
  'environment',
  'safety',
  'energy',
  'information-security',
  'food',
  'medical',
  'vehicles',
  'laboratory',
  'electrical',
  'chemicals',
  'textile',
  'forest',
  'social',
  'trade',
] as const

/** A standard or scheme that certificates refer to. */
const StandardRecord = z
  .object({
    code: z.string(),
    label: z.string(),
    nameVi: z.string(),
    nameEn: z.string(),
    field: z.enum(FIELDS),
    kind: z.enum(['management', 'product', 'social', 'declaration']),
    usualMonths: z.int().nullable(),
    aliases: z.array(z.string()),
  })
  .meta({ id: 'CertificateStandard' })

export const StandardList = listOf(StandardRecord).meta({ id: 'CertificateStandardList' })

/** GET /api/v1/certificate-standards. */
export const ListStandards = z.strictObject({
  ...pageParts(StandardRecord.shape),
  field: anyOf(FIELDS).optional(),
})
export type ListStandards = z.output<typeof ListStandards>

/** A province as it was before 1 July 2025, with the code that it had. */
const FormerProvince = z
  .object({ code: z.string(), nameVi: z.string(), nameEn: z.string() })
  .meta({ id: 'FormerProvince' })

/** A province or centrally run city of Vietnam as it is since 1 July 2025, with those that it was made of. */
const ProvinceRecord = z
  .object({
    code: z.string(),
    nameVi: z.string(),
    nameEn: z.string(),
    slug: z.string(),
    type: z.enum(['city', 'province']),
    region: z.enum(REGIONS),
    former: z.array(FormerProvince),
    aliases: z.array(z.string()),
  })
  .meta({ id: 'Province' })

export const ProvinceList = listOf(ProvinceRecord).meta({ id: 'ProvinceList' })

/** GET /api/v1/provinces. */
export const ListProvinces = z.strictObject(pageParts(ProvinceRecord.shape))
export type ListProvinces = z.output<typeof ListProvinces>
