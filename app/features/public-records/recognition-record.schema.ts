import { z } from 'zod'

import { anyOf, listOf, pageParts, publicId, recordCall, wholeNumber, yesOrNo } from './call-parts.ts'
import { day, EnterpriseLink, GROUP_CODES, id, ProductLink, provenance, text, year } from './record-parts.ts'

/** A statement that a product, or its maker, was recognised as a key industrial product of Hanoi. */
export const RecognitionRecord = z
  .object({
    id,
    url: z.url(),
    year,
    yearFrom: year.nullable(),
    topTen: z.boolean().nullable(),
    industryGroup: text,
    product: ProductLink.nullable(),
    enterprise: EnterpriseLink.nullable(),
    decisionNumber: text,
    decisionIssuer: text,
    decisionDate: day.nullable(),
    validFrom: day.nullable(),
    validTo: day.nullable(),
    status: z.enum(['recognised', 'expired']),
    ...provenance,
    basisNote: text,
    note: text,
  })
  .meta({ id: 'Recognition' })
export type RecognitionRecord = z.output<typeof RecognitionRecord>

export const RecognitionList = listOf(RecognitionRecord).meta({ id: 'RecognitionList' })

/** GET /api/v1/recognitions. */
export const ListRecognitions = z.strictObject({
  ...pageParts(RecognitionRecord.shape),
  year: wholeNumber(2005, 2200).optional(),
  topTen: yesOrNo.optional(),
  industryGroup: anyOf(GROUP_CODES).optional(),
  enterprise: publicId('enterprise').optional(),
  product: publicId('product').optional(),
  demonstration: yesOrNo.optional(),
})
export type ListRecognitions = z.output<typeof ListRecognitions>

/** GET /api/v1/recognitions/{id}. */
export const GetRecognition = recordCall(RecognitionRecord.shape)
