import { z } from 'zod'

import { LEAST_ABILITY } from '#app/features/directory/index.ts'
import { ProductRecord } from '#app/features/public-records/index.ts'
import { PERIODS } from '#reference/units.ts'

const { id, slug, url, updatedAt } = ProductRecord.shape
const line = (most: number) => z.string().max(most).nullable()

const Amount = z
  .strictObject({
    value: z.number().min(LEAST_ABILITY),
    unit: z.string(),
    period: z.enum(PERIODS).nullable().optional(),
  })
  .meta({ id: 'Amount' })

const SpecificationLine = z
  .strictObject({
    labelVi: line(100),
    labelEn: line(100),
    value: z.string().max(200),
    unit: line(30).optional(),
  })
  .meta({ id: 'SpecificationLine' })

/** What an enterprise states of a product. Photos are kept on the page. */
const shape = {
  nameVi: z.string().min(1).max(200),
  nameEn: line(200),
  descriptionVi: line(5000),
  descriptionEn: line(5000),
  industryGroup: z.string().nullable(),
  hsCodes: z.array(z.string()).max(20),
  vsicCodes: z.array(z.string()).max(20),
  specifications: z.array(SpecificationLine).max(60),
  capacity: Amount.nullable(),
  minimumOrder: Amount.nullable(),
  leadTime: Amount.nullable(),
}

/** POST /api/v1/enterprises/{id}/products. */
export const NewProduct = z
  .strictObject(shape)
  .partial()
  .required({ nameVi: true })
  .meta({ id: 'NewProduct' })
export type NewProduct = z.output<typeof NewProduct>

/** PATCH /api/v1/products/{id}: a merge patch (RFC 7396). */
export const ProductPatch = z.strictObject(shape).partial().meta({ id: 'ProductPatch' })
export type ProductPatch = z.output<typeof ProductPatch>

/** A product as its own enterprise sees it. */
export const OwnProduct = z.object({ id, slug, url, ...shape, updatedAt }).meta({ id: 'OwnProduct' })
export type OwnProduct = z.output<typeof OwnProduct>
