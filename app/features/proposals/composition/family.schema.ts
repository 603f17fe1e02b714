import { z } from 'zod'

import { typedLine } from '#app/platform/typed-text.ts'
import { hsChapter, hsDigits } from '#reference/hs.ts'
import { INDUSTRY_GROUPS } from '#reference/industry-groups.ts'
import { vsicClass } from '#reference/vsic.ts'

const MOST_INPUTS = 30
const words = z.string().trim().min(1).max(120)
const codes = z.array(z.string().regex(/^\d{4}$/)).max(12)

/** What a family of products is called, how it is recognised, and what it is made of; as one version keeps it. */
export const FamilyContent = z.object({
  group: z.string().max(40).nullable(),
  nameVi: words,
  nameEn: words,
  hs: codes,
  vsic: codes,
  inputs: z
    .array(
      z.object({
        /** Code of another family that the input is, or null for something the table has no family for. */
        family: z.string().max(60).nullable(),
        nameVi: words,
        nameEn: words,
        hs: codes,
      }),
    )
    .max(MOST_INPUTS),
})

export type FamilyContent = z.output<typeof FamilyContent>

/** Codes as people write them in one line: "8539, 94.05; 8504". */
function codesTyped(known: (digits: string) => boolean, key: string) {
  return z
    .string()
    .max(200)
    .optional()
    .transform((typed, context) => {
      const parts = (typed ?? '').split(/[,;\s]+/).filter((part) => part !== '')
      const found: string[] = []
      for (const part of parts) {
        const digits = hsDigits(part)
        if (digits?.length === 4 && known(digits)) found.push(digits)
        else context.addIssue({ code: 'custom', params: { key, text: part.slice(0, 40) } })
      }
      return [...new Set(found)]
    })
}

const headings = codesTyped((digits) => Boolean(hsChapter(digits)), 'hsUnknown')
const classes = codesTyped((digits) => vsicClass(digits) !== undefined, 'vsicUnknown')

/** One input as typed; a row without anything is none. */
const inputTyped = z
  .object({ family: typedLine(60), nameVi: typedLine(120), nameEn: typedLine(120), hs: headings })
  .transform(({ family, nameVi, nameEn, hs }, context) => {
    if (!nameVi && !nameEn && hs.length === 0) return null
    for (const [name, value] of [
      ['nameVi', nameVi],
      ['nameEn', nameEn],
    ] as const) {
      if (!value) context.addIssue({ code: 'custom', path: [name], params: { key: 'required' } })
    }
    return { family: family ?? null, nameVi: nameVi ?? '', nameEn: nameEn ?? '', hs }
  })

/** What an officer does with a family: writes it anew, takes it out, or puts an earlier version back. */
export const ChangeFamily = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('save'),
    /** As the form was shown with; 0 for a family that nobody has changed. */
    version: z.coerce.number().int().min(0),
    nameVi: words,
    nameEn: words,
    group: z
      .string()
      .optional()
      .refine((code) => !code || INDUSTRY_GROUPS.some((group) => group.code === code), {
        params: { key: 'choose' },
      }),
    hs: headings,
    vsic: classes,
    inputs: z.array(inputTyped).max(MOST_INPUTS).default([]),
    note: typedLine(300),
  }),
  z.object({ intent: z.literal('remove'), version: z.coerce.number().int().min(0) }),
  z.object({
    intent: z.literal('restore'),
    version: z.coerce.number().int().min(0),
    /** The version to put back; 0 is the table as it was shipped. */
    to: z.coerce.number().int().min(0),
  }),
])

export type ChangeFamilyInput = z.output<typeof ChangeFamily>
