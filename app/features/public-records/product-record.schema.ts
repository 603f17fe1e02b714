import { z } from 'zod'

import {
  anyMatching,
  anyOf,
  listOf,
  moment,
  pageParts,
  publicId,
  recordCall,
  wholeNumber,
  yesOrNo,
} from './call-parts.ts'
import {
  code,
  day,
  EnterpriseLink,
  GROUP_CODES,
  id,
  instant,
  names,
  ORIGINS,
  provenance,
  text,
  year,
} from './record-parts.ts'

const Specification = z
  .object({ labelVi: z.string(), labelEn: text, value: z.string(), unit: text })
  .meta({ id: 'Specification' })

/** How much can be made, how few are sold, how soon is delivered: with the day and the source. */
const Ability = z
  .object({
    kind: z.enum(['capacity', 'minimum_order', 'lead_time', 'tolerance']),
    value: z.number(),
    unit: code,
    period: text,
    asOf: day,
    source: z.enum(['self_declared', 'officer_verified', 'public_source', 'demonstration']),
    sourceUrl: text,
    verifiedAt: instant.nullable(),
  })
  .meta({ id: 'Ability' })

/** The public facts of a product. */
export const ProductRecord = z
  .object({
    id,
    slug: z.string(),
    url: z.url(),
    enterprise: EnterpriseLink.nullable(),
    ...names,
    descriptionVi: text,
    descriptionEn: text,
    industryGroup: text,
    hsCodes: z.array(code),
    hsVersion: z.string(),
    vsicCodes: z.array(code),
    vsicVersion: z.string(),
    specifications: z.array(Specification),
    abilities: z.array(Ability),
    recognisedYears: z.array(year),
    ...provenance,
    asOf: day,
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Product' })
export type ProductRecord = z.output<typeof ProductRecord>

export const ProductList = listOf(ProductRecord).meta({ id: 'ProductList' })

/** GET /api/v1/products. */
export const ListProducts = z.strictObject({
  ...pageParts(ProductRecord.shape),
  enterprise: publicId('enterprise').optional(),
  industryGroup: anyOf(GROUP_CODES).optional(),
  hs: anyMatching(/^\d{4}(\d\d)?$/).optional(),
  vsic: anyMatching(/^\d{2,5}$/).optional(),
  recognisedYear: wholeNumber(2005, 2200).optional(),
  origin: anyOf(ORIGINS).optional(),
  demonstration: yesOrNo.optional(),
  updatedSince: moment.optional(),
})
export type ListProducts = z.output<typeof ListProducts>

/** GET /api/v1/products/{id}. */
export const GetProduct = recordCall(ProductRecord.shape)
