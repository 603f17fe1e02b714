import { z } from 'zod'

import { COUNTRY_CODES } from '#reference/countries.ts'
import { INDUSTRY_GROUPS } from '#reference/industry-groups.ts'
import { PROVINCES } from '#reference/provinces.ts'
import { PUBLIC_ID_PATTERN } from '#reference/public-ids.ts'
import { CERTIFICATE_STANDARDS } from '#reference/certificate-standards.ts'

/** The codes of a table as a schema takes them. */
function codesOf(rows: readonly { code: string }[]): [string, ...string[]] {
  const [first, ...rest] = rows.map(({ code }) => code)
  if (first === undefined) throw new Error('an empty table')
  return [first, ...rest]
}

export const GROUP_CODES = codesOf(INDUSTRY_GROUPS)
export const PROVINCE_CODES = codesOf(PROVINCES)
export const STANDARD_CODES = codesOf(CERTIFICATE_STANDARDS)
export const ORIGINS = ['public_record', 'member', 'demonstration'] as const

export const id = z.string().regex(new RegExp(`^${PUBLIC_ID_PATTERN}$`))
/** Codes of tables that grow are not listed: a program must not fail on a new one. */
export const code = z.string()
export const text = z.string().nullable()
export const day = z.iso.date()
export const instant = z.iso.datetime()
export const country = z.string().regex(/^[A-Z]{2}$/)
export const year = z.int().min(1900).max(2200)

/** Names of a record, in both languages. */
export const names = { nameVi: z.string(), nameEn: text }

/** The enterprise that another record belongs to. */
export const EnterpriseLink = z
  .object({ id, slug: z.string(), ...names, url: z.url() })
  .meta({ id: 'EnterpriseLink' })

export const ProductLink = z
  .object({ id, slug: z.string(), ...names, url: z.url() })
  .meta({ id: 'ProductLink' })

/** Where a record comes from. */
export const provenance = {
  origin: z.enum(ORIGINS),
  demonstration: z.boolean(),
  sourceUrl: text,
}

export const COUNTRIES = COUNTRY_CODES as [string, ...string[]]
