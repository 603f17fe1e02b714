import { z } from 'zod'

import { knownCode, neededLine, typedLine, typedText } from '#app/platform/typed-text.ts'
import { CERTIFICATE_STANDARDS } from '#reference/certificate-standards.ts'
import { countryOfName, isCountryCode } from '#reference/countries.ts'
import { industryGroupByCode } from '#reference/industry-groups.ts'
import { provinceByCode } from '#reference/provinces.ts'
import { PERIODS, unitByCode } from '#reference/units.ts'

import { withPicks } from '../editing/picks.schema.ts'
import { ROLES, SIZE_BANDS, TURNOVER_BANDS } from '../records/enterprise.ts'
import { ABILITY_KINDS, LEAST_ABILITY, SITE_KINDS, SPOKEN_LANGUAGES } from './profile.ts'

/** Digits with the signs that people put between them, an extension behind. */
const PHONE = /^\+?[\d\s().-]{6,30}(?:\s?(?:ext|x|máy lẻ)\.?\s?\d{1,6})?$/i

/** An address of the web, also as people write it on a card: "www.company.vn". */
const website = typedLine(300).transform((typed, context) => {
  if (typed === null) return null
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`
  if (URL.canParse(address) && new URL(address).hostname.includes('.') && !/\s/.test(address)) return address
  context.addIssue({ code: 'custom', params: { key: 'website' } })
  return z.NEVER
})

/** Names of countries in either language, with a semicolon or a comma or on lines of their own. */
const countries = typedText(2000).transform((typed, context) => {
  const codes = new Set<string>()
  for (const name of (typed ?? '').split(/[;\n]/)) {
    // A few names of countries have a comma themselves.
    const whole = countryOfName(name.trim())
    for (const part of whole ? [name] : name.split(',')) {
      if (part.trim() === '') continue
      const found = countryOfName(part.trim())
      if (found) codes.add(found)
      else
        context.addIssue({
          code: 'custom',
          params: { key: 'unknownCountry', text: part.trim().slice(0, 60) },
        })
    }
  }
  return [...codes]
})

const SaveProfile = z.object({
  command: z.literal('save'),
  version: z.number().int(),
  roles: z.array(z.enum(ROLES)).default([]),
  industryGroup: knownCode((typed) => industryGroupByCode(typed) !== undefined).optional(),
  nameVi: neededLine(200),
  nameEn: typedLine(200),
  nameShort: typedLine(60),
  descriptionVi: typedText(3000),
  descriptionEn: typedText(3000),
  yearFounded: z.number().int().min(1700).max(2100).optional(),
  sizeBand: z.enum(SIZE_BANDS).optional(),
  turnoverBand: z.enum(TURNOVER_BANDS).optional(),
  languages: z.array(z.enum(SPOKEN_LANGUAGES)).default([]),
  exportMarkets: countries,
  website,
  contactName: typedLine(120),
  contactEmail: typedLine(254).pipe(z.email().nullable()),
  contactPhone: typedLine(40).refine((typed) => typed === null || PHONE.test(typed), {
    params: { key: 'phone' },
  }),
  street: typedLine(200),
  commune: typedLine(100),
  province: knownCode((typed) => provinceByCode(typed) !== undefined).optional(),
  city: typedLine(100),
})
/** What the form of a profile hands in. */
export type SaveProfile = z.output<typeof SaveProfile>

const StateAbility = z.object({
  command: z.literal('ability'),
  /** The id of a product; of the enterprise as a whole where there is none. */
  product: z.uuid().optional(),
  kind: z.enum(ABILITY_KINDS),
  value: z.number().min(LEAST_ABILITY).max(1e12),
  unit: knownCode((typed) => unitByCode(typed) !== undefined),
  period: z.enum(PERIODS).optional(),
})
/** How much an enterprise can make, how few it sells, or how soon it delivers. */
export type StateAbility = z.output<typeof StateAbility>

const AddCertificate = z
  .object({
    command: z.literal('certificate'),
    standard: knownCode((typed) => CERTIFICATE_STANDARDS.some((standard) => standard.code === typed)),
    number: neededLine(80),
    issuer: neededLine(160),
    issuedOn: z.iso.date(),
    expiresOn: z.iso.date().optional(),
    scope: typedLine(300),
    /** Whether everybody may see the paper that comes with it. */
    visible: z.string().optional(),
  })
  .refine(({ issuedOn, expiresOn }) => expiresOn === undefined || expiresOn > issuedOn, {
    path: ['expiresOn'],
    params: { key: 'endBeforeStart' },
  })
/** A certificate as it is printed. */
export type AddCertificate = z.output<typeof AddCertificate>

const KeepSite = z.object({
  command: z.literal('site'),
  /** Of the place that is changed; none for a new one. */
  id: z.uuid().optional(),
  kind: z.enum(SITE_KINDS),
  country: knownCode(isCountryCode),
  province: knownCode((typed) => provinceByCode(typed) !== undefined).optional(),
  commune: typedLine(100),
  street: typedLine(200),
  city: typedLine(100),
})
/** A place where an enterprise works. */
export type KeepSite = z.output<typeof KeepSite>

/** A box that is ticked or not. */
const ticked = z
  .string()
  .optional()
  .transform((typed) => typed === 'on')

/** What the page of one's own profile can do. */
export const CommandProfile = withPicks(
  z.discriminatedUnion('command', [
    SaveProfile,
    z.object({ command: z.literal('discardDraft') }),
    z.object({ command: z.literal('publish') }),
    z.object({ command: z.literal('unpublish') }),
    z.object({ command: z.literal('confirm') }),
    StateAbility,
    AddCertificate,
    z.object({ command: z.literal('removeCertificate'), id: z.uuid() }),
    z.object({ command: z.literal('paper'), id: z.uuid(), visible: ticked }),
    z.object({ command: z.literal('removePaper'), id: z.uuid() }),
    KeepSite,
    z.object({ command: z.literal('removeSite'), id: z.uuid() }),
  ]),
)
export type CommandProfile = z.output<typeof CommandProfile>
