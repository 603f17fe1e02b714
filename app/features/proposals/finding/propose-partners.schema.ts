import { z } from 'zod'

import { certificateStandardByCode } from '#reference/certificate-standards.ts'
import { isCountryCode } from '#reference/countries.ts'
import { provinceByCode } from '#reference/provinces.ts'

import { PLACE_PREFERENCES } from '../engine/proposal.ts'

/** An empty field of a form sent by GET means that nothing was chosen. */
function chosen<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional())
}

const isKnown = { params: { key: 'choose' } }

/** Which partners are asked for. */
export const ProposePartners = z.object({
  enterpriseId: z.uuid(),
  /**
   * One need by its id, `inferred` for all that was inferred from the own products, `offer` for who may want them, or
   * the key of one group; the usual page when left out.
   */
  about: chosen(z.string().max(100)),
  province: chosen(z.string().refine((code) => provinceByCode(code) !== undefined, isKnown)),
  country: chosen(z.string().toUpperCase().refine(isCountryCode, isKnown)),
  /** A standard whose certificate the partner must hold, valid today. */
  certificate: chosen(z.string().refine((code) => certificateStandardByCode(code) !== undefined, isKnown)),
  place: chosen(z.enum(PLACE_PREFERENCES)),
  /** Partners of each group; by default a few, and more when there is only one group. */
  limit: chosen(z.coerce.number().int().min(1).max(50)),
})

export type ProposePartnersQuery = z.output<typeof ProposePartners>
