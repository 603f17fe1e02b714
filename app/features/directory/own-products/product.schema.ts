import { z } from 'zod'

import { knownCode, neededLine, typedLine, typedText } from '#app/platform/typed-text.ts'
import { hsChapter, hsDigits } from '#reference/hs.ts'
import { industryGroupByCode } from '#reference/industry-groups.ts'
import { PERIODS, unitByCode } from '#reference/units.ts'
import { vsicClass } from '#reference/vsic.ts'

import { withPicks } from '../editing/picks.schema.ts'
import { LEAST_ABILITY } from '../profile/profile.ts'
import { MOST_PHOTOS } from './own-product.ts'

/** The code at the beginning of what was typed or chosen: "9405.42 – Lamps" is "9405.42". */
const codeOf = (typed: string) => /^[\d.\s]*/.exec(typed.trim())?.[0].trim() ?? ''

/** A code of the Harmonised System with four or six digits, also as people write it. */
const hsCode = z
  .string()
  .optional()
  .transform((typed, context) => {
    if (!typed?.trim()) return null
    const digits = hsDigits(codeOf(typed))
    if (digits && digits.length >= 4 && hsChapter(digits)) return digits.slice(0, 6)
    const key = digits?.length === 2 && hsChapter(digits) ? 'hsTooShort' : 'hsUnknown'
    context.addIssue({ code: 'custom', params: { key, text: typed.trim().slice(0, 40) } })
    return z.NEVER
  })

/** A class of VSIC. */
const vsicCode = z
  .string()
  .optional()
  .transform((typed, context) => {
    if (!typed?.trim()) return null
    const digits = codeOf(typed)
    if (vsicClass(digits)) return digits
    context.addIssue({
      code: 'custom',
      params: { key: 'vsicUnknown', text: typed.trim().slice(0, 40) },
    })
    return z.NEVER
  })

const stated = <T>(list: (T | null)[]): T[] => [...new Set(list.filter((one): one is T & {} => one !== null))]

/** One line of a specification; a line without anything is none. */
const specification = z
  .object({ labelVi: typedLine(100), labelEn: typedLine(100), value: typedLine(200), unit: typedLine(30) })
  .transform(({ labelVi, labelEn, value, unit }, context) => {
    if (!labelVi && !labelEn && !value) return null
    const label = labelVi ?? labelEn
    if (label && value) return { labelVi: label, labelEn, value, unit }
    context.addIssue({
      code: 'custom',
      path: [label ? 'value' : 'labelVi'],
      params: { key: 'required' },
    })
    return z.NEVER
  })

/** How much, how few or how soon; without a value it is not stated. */
const amount = z
  .object({
    value: z.number().min(LEAST_ABILITY).max(1e12).optional(),
    unit: knownCode((typed) => unitByCode(typed) !== undefined).optional(),
    period: z.enum(PERIODS).optional(),
  })
  .optional()
  .transform((typed, context) => {
    if (typed?.value === undefined) return null
    if (typed.unit !== undefined)
      return { value: typed.value, unit: typed.unit, period: typed.period ?? null }
    context.addIssue({ code: 'custom', path: ['unit'], params: { key: 'choose' } })
    return z.NEVER
  })

const photo = z.object({
  key: z.string().max(64),
  altVi: typedLine(200),
  altEn: typedLine(200),
  /** Without a script photos are put in order by numbers and taken off by a tick. */
  place: z.number().int().optional(),
  remove: z.string().optional(),
})

const photos = z
  .array(photo)
  .default([])
  .transform((list) =>
    list
      .filter(({ remove }) => !remove)
      .map((each, index) => ({ ...each, place: each.place ?? index + 1 }))
      .toSorted((a, b) => a.place - b.place)
      .map(({ key, altVi, altEn }) => ({ key, altVi, altEn })),
  )
  .pipe(
    z
      .array(z.object({ key: z.string(), altVi: z.string().nullable(), altEn: z.string().nullable() }))
      .max(MOST_PHOTOS),
  )

/** Everything that an enterprise states of a product of its own. */
export const ProductContent = z.object({
  nameVi: neededLine(200),
  nameEn: typedLine(200),
  descriptionVi: typedText(5000),
  descriptionEn: typedText(5000),
  industryGroup: knownCode((typed) => industryGroupByCode(typed) !== undefined).optional(),
  hsCodes: z.array(hsCode).max(20).default([]).transform(stated),
  vsicCodes: z.array(vsicCode).max(20).default([]).transform(stated),
  specifications: z
    .array(specification)
    .max(60)
    .default([])
    .transform((list) => list.filter((one) => one !== null)),
  capacity: amount,
  minimumOrder: amount,
  leadTime: amount,
  photos,
})
export type ProductContent = z.output<typeof ProductContent>

/** What the form of a product can do. */
export const CommandProduct = withPicks(
  z.discriminatedUnion('command', [
    ProductContent.extend({
      command: z.literal('save'),
      /** The version that was seen; 0 for a new product. */
      version: z.number().int().min(0),
    }),
    z.object({ command: z.literal('discardDraft') }),
  ]),
)
export type CommandProduct = z.output<typeof CommandProduct>

/** What the list of one's own products can do. */
export const CommandProducts = z.object({
  command: z.enum(['remove', 'restore']),
  id: z.uuid(),
})
export type CommandProducts = z.output<typeof CommandProducts>
