import { z } from 'zod'

import { PUBLIC_ID_PATTERN, type PublicIdKind, readPublicId } from '#reference/public-ids.ts'

/** Most records on one page, and how many there are unless the caller says otherwise. */
const MOST_ON_A_PAGE = 100
const ON_A_PAGE = 25

const MOST_VALUES = 50

/** A whole number, as text in an address. */
export const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))
    .meta({ type: 'integer', minimum: least, maximum: most, pattern: undefined })

/** Yes or no. */
export const yesOrNo = z
  .enum(['true', 'false'])
  .transform((typed) => typed === 'true')
  .meta({ type: 'boolean', enum: undefined })

/** One or more values with commas between them: any of them will do. */
export const anyOf = <T extends string>(values: readonly [T, ...T[]]) =>
  z
    .string()
    .transform((typed) => [...new Set(typed.split(',').map((part) => part.trim()))])
    .pipe(z.array(z.enum(values)).min(1).max(MOST_VALUES))
    .meta({ type: 'array', items: { type: 'string', enum: [...values] } })

/** The same for values that a pattern describes better than a list. */
export const anyMatching = (pattern: RegExp) =>
  z
    .string()
    .transform((typed) => [...new Set(typed.split(',').map((part) => part.trim()))])
    .pipe(z.array(z.string().regex(pattern)).min(1).max(MOST_VALUES))
    .meta({ type: 'array', items: { type: 'string', pattern: pattern.source } })

/** A moment, or a day that begins in Vietnam. */
export const moment = z
  .union([
    z.iso.datetime({ offset: true }).transform((typed) => new Date(typed)),
    z.iso.date().transform((typed) => new Date(`${typed}T00:00:00+07:00`)),
  ])
  .meta({ type: 'string', format: 'date-time', anyOf: undefined })

/** The public id of a record of this kind. */
export const publicId = (kind: PublicIdKind) =>
  z
    .string()
    .transform((typed, context) => {
      const read = readPublicId(typed)
      if (read.state === 'right' && read.kind === kind) return read.id
      context.addIssue({ code: 'custom', params: { key: 'publicId' } })
      return z.NEVER
    })
    .meta({ type: 'string', pattern: `^${PUBLIC_ID_PATTERN}$` })

/** Names of fields with commas between them; the id comes with every record. */
const someOf = (shape: Readonly<Record<string, unknown>>) =>
  anyOf(Object.keys(shape) as [string, ...string[]]).optional()

/** What every list can be asked. */
export const pageParts = (shape: Readonly<Record<string, unknown>>) => ({
  limit: wholeNumber(1, MOST_ON_A_PAGE).default(ON_A_PAGE).meta({ default: ON_A_PAGE }),
  cursor: z.string().min(1).max(500).optional(),
  fields: someOf(shape),
})

/** What every single record can be asked. */
export const recordCall = (shape: Readonly<Record<string, unknown>>) =>
  z.strictObject({ fields: someOf(shape) })

/** A list as programs get it: the records, and where to go on. */
export const listOf = <S extends z.ZodType>(record: S) =>
  z.object({ items: z.array(record), nextCursor: z.string().nullable() })
