import { z } from 'zod'

import { LANGUAGES } from '#app/locales/language.ts'
import { plainNumber } from '#app/platform/typed-number.ts'
import { certificateStandardByCode, certificateStandardOfName } from '#reference/certificate-standards.ts'
import { countryOfName, VIETNAM } from '#reference/countries.ts'
import { hsChapter, hsDigits } from '#reference/hs.ts'
import { processOfName } from '#reference/processes.ts'
import { provinceOfFormerName } from '#reference/provinces.ts'
import { vsicClass } from '#reference/vsic.ts'

import { MOST_ENTRIES } from '../need.ts'

/** The code at the beginning of what was typed or chosen: "9405.42 – Lamps" is "9405.42". */
const codeOf = (typed: string) => /^[\d.\s]*/.exec(typed.trim())?.[0].trim() ?? ''

/** A list in which each line is looked up; empty lines are none, and what is said twice counts once. */
function known(find: (typed: string) => string | undefined, otherwise: string) {
  const line = z
    .string()
    .max(200)
    .optional()
    .transform((typed, context) => {
      if (!typed?.trim()) return null
      const found = find(typed)
      if (found !== undefined) return found
      context.addIssue({ code: 'custom', params: { key: otherwise, text: typed.trim().slice(0, 60) } })
      return z.NEVER
    })
  return z
    .array(line)
    .max(MOST_ENTRIES)
    .default([])
    .transform((list) => [...new Set(list.filter((one) => one !== null))])
}

/** Codes of the Harmonised System with two, four or six digits. */
export const hsCodes = known((typed) => {
  const digits = hsDigits(codeOf(typed))
  return digits && digits.length >= 2 && hsChapter(digits) ? digits.slice(0, 6) : undefined
}, 'hsUnknown')

/** Classes of VSIC. */
export const vsicCodes = known((typed) => vsicClass(codeOf(typed))?.code, 'vsicUnknown')

/** Processes, by their names in either language. */
export const processes = known((typed) => processOfName(typed)?.code, 'processUnknown')

/** Standards, by name, as labels are printed, or by code. */
export const certificates = known(
  (typed) => (certificateStandardByCode(typed.trim()) ?? certificateStandardOfName(typed))?.code,
  'certificateUnknown',
)

/** A country ("JP") or a province of Vietnam ("VN-79"), by name. */
function regionOfName(typed: string): string | undefined {
  const [, province] = /^VN-(\d\d)$/.exec(typed.trim()) ?? []
  if (province !== undefined) return typed.trim()
  const country = countryOfName(typed)
  if (country !== undefined) return country
  const found = provinceOfFormerName(typed)
  return found && `${VIETNAM}-${found.code}`
}

export const regions = known(regionOfName, 'regionUnknown')

/** Lines of names that the use-case looks up. */
export const names = z
  .array(z.string().max(300).optional())
  .max(50)
  .default([])
  .transform((list) => list.map((one) => one?.trim() ?? '').filter((one) => one !== ''))

/** A number above nothing with so many decimals at the most; what was not typed is null. Takes plain digits, see withNumbers. */
export const positive = (most: number, decimals: number) =>
  z
    .string()
    .max(60)
    .optional()
    .transform((typed, context) => {
      if (!typed?.trim()) return null
      const refuse = (key: string, values: object = {}) => {
        context.addIssue({ code: 'custom', params: { key, ...values } })
        return z.NEVER
      }
      const [, digits = ''] = /^-?\d+(?:\.(\d+))?$/.exec(typed) ?? []
      const value = Number(typed)
      if (!/^-?\d+(\.\d+)?$/.test(typed)) return refuse('numberUnclear')
      if (value <= 0) return refuse('numberPositive')
      if (value > most) return refuse('tooLarge', { maximum: most })
      if (digits.replace(/0+$/, '').length > decimals) return refuse('tooManyDecimals', { count: decimals })
      return value
    })

/** A whole number of days; what was not typed is null. */
export const days = positive(3650, 0)

const Language = z.enum(LANGUAGES)

/** Reads these fields as numbers in the style of the page, which the form names in `numbers`, before anything is checked. */
export function withNumbers<S extends z.ZodType>(fields: readonly string[], schema: S) {
  return z.preprocess((typed) => {
    if (typeof typed !== 'object' || typed === null) return typed
    const form = typed as Record<string, unknown>
    const language = Language.safeParse(form.numbers).data ?? 'vi'
    const read = fields.flatMap((field) => {
      const value = form[field]
      return typeof value === 'string' ? [[field, plainNumber(value, language) ?? value] as const] : []
    })
    return { ...form, ...Object.fromEntries(read) }
  }, schema)
}
