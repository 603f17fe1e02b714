import { z } from 'zod'

import {
  anyMatching,
  anyOf,
  listOf,
  moment,
  pageParts,
  recordCall,
  wholeNumber,
  yesOrNo,
} from './call-parts.ts'
import {
  code,
  COUNTRIES,
  country,
  day,
  GROUP_CODES,
  id,
  instant,
  names,
  ORIGINS,
  PROVINCE_CODES,
  provenance,
  STANDARD_CODES,
  text,
  year,
} from './record-parts.ts'

const ROLES = ['producer', 'supplier', 'buyer', 'investor', 'association'] as const
const SITE_KINDS = ['head_office', 'factory', 'warehouse', 'office'] as const
const SIZE_BANDS = [
  'from_1_to_9',
  'from_10_to_49',
  'from_50_to_199',
  'from_200_to_499',
  'from_500_to_999',
  'over_1000',
] as const
const TURNOVER_BANDS = [
  'under_10_billion',
  'from_10_to_50_billion',
  'from_50_to_100_billion',
  'from_100_to_500_billion',
  'from_500_to_1000_billion',
  'over_1000_billion',
] as const

const Site = z
  .object({
    kind: z.enum(SITE_KINDS),
    country,
    province: z.string().nullable(),
    commune: text,
    city: text,
    address: text,
  })
  .meta({ id: 'Site' })

const Certificate = z
  .object({
    standard: code,
    number: z.string(),
    issuer: z.string(),
    scopeVi: text,
    scopeEn: text,
    issuedOn: day,
    expiresOn: day.nullable(),
    verifiedAt: instant.nullable(),
  })
  .meta({ id: 'Certificate' })

/** The public facts of an enterprise. Never in it: people, addresses of mail, telephone numbers. */
export const EnterpriseRecord = z
  .object({
    id,
    slug: z.string(),
    url: z.url(),
    ...names,
    nameShort: text,
    otherNames: z.array(z.string()),
    taxCode: text,
    legalForm: text,
    roles: z.array(z.enum(ROLES)),
    industryGroup: text,
    descriptionVi: text,
    descriptionEn: text,
    yearFounded: year.nullable(),
    sizeBand: z.enum(SIZE_BANDS).nullable(),
    turnoverBand: z.enum(TURNOVER_BANDS).nullable(),
    languages: z.array(z.string()),
    exportMarkets: z.array(country),
    website: text,
    sites: z.array(Site),
    certificates: z.array(Certificate),
    recognisedYears: z.array(year),
    ...provenance,
    asOf: day,
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Enterprise' })
export type EnterpriseRecord = z.output<typeof EnterpriseRecord>

export const EnterpriseList = listOf(EnterpriseRecord).meta({ id: 'EnterpriseList' })

/** GET /api/v1/enterprises. */
export const ListEnterprises = z.strictObject({
  ...pageParts(EnterpriseRecord.shape),
  industryGroup: anyOf(GROUP_CODES).optional(),
  role: anyOf(ROLES).optional(),
  country: anyOf(COUNTRIES).optional(),
  province: anyOf(PROVINCE_CODES).optional(),
  certificate: anyOf(STANDARD_CODES).optional(),
  recognisedYear: wholeNumber(2005, 2200).optional(),
  taxCode: anyMatching(/^[0-9A-Za-z-]{1,20}$/).optional(),
  origin: anyOf(ORIGINS).optional(),
  demonstration: yesOrNo.optional(),
  updatedSince: moment.optional(),
})
export type ListEnterprises = z.output<typeof ListEnterprises>

/** GET /api/v1/enterprises/{id}. */
export const GetEnterprise = recordCall(EnterpriseRecord.shape)
