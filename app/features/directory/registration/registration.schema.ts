import { z } from 'zod'

import { knownCode, neededLine, typedLine } from '#app/platform/typed-text.ts'
import { COUNTRY_CODES, VIETNAM } from '#reference/countries.ts'
import { industryGroupByCode } from '#reference/industry-groups.ts'
import { provinceByCode } from '#reference/provinces.ts'
import { readForeignNumber, readTaxCode } from '#reference/tax-codes.ts'

import { ROLES } from '../records/enterprise.ts'

const country = knownCode((typed) => COUNTRY_CODES.includes(typed))

/** What the enterprise is looked for by, before anything is made. Faults are left to the page. */
export const LookUp = z.object({
  country: country.catch(VIETNAM),
  name: typedLine(200).catch(null),
  taxCode: typedLine(40).catch(null),
})
export type LookUp = z.output<typeof LookUp>

/** A tax code or the number of a foreign register in its one form, or the key of what is wrong with it. */
export function readRegistered(
  inCountry: string,
  typed: string,
): { number: string } | { fault: RegisteredFault } {
  if (inCountry !== VIETNAM) {
    const number = readForeignNumber(inCountry, typed)
    return number === null ? { fault: 'foreignNumber' } : { number }
  }
  const read = readTaxCode(typed)
  return 'code' in read ? { number: read.code } : { fault: FAULTS[read.fault] }
}

const FAULTS = {
  length: 'taxCodeLength',
  person: 'taxCodePerson',
  check: 'taxCodeCheck',
  branch: 'taxCodeBranch',
} as const
export type RegisteredFault = (typeof FAULTS)[keyof typeof FAULTS] | 'foreignNumber'

/** What the form of a new enterprise hands in. */
export const RegisterEnterprise = z
  .object({
    country,
    taxCode: neededLine(40),
    name: neededLine(200),
    nameEn: typedLine(200),
    roles: z.array(z.enum(ROLES)).min(1),
    industryGroup: knownCode((typed) => industryGroupByCode(typed) !== undefined),
    street: typedLine(200),
    commune: typedLine(100),
    province: knownCode((typed) => provinceByCode(typed) !== undefined).optional(),
    city: typedLine(100),
    jobTitle: typedLine(100),
    /** Whoever registers says that they may. */
    authorised: z.string().refine((typed) => typed === 'on', { params: { key: 'authorised' } }),
  })
  .transform(({ taxCode, province, ...typed }, context) => {
    const read = readRegistered(typed.country, taxCode)
    const vietnam = typed.country === VIETNAM
    if ('fault' in read) context.addIssue({ code: 'custom', path: ['taxCode'], params: { key: read.fault } })
    if (vietnam && province === undefined)
      context.addIssue({ code: 'custom', path: ['province'], params: { key: 'choose' } })
    if ('fault' in read || (vietnam && province === undefined)) return z.NEVER
    const place = vietnam ? { city: null, province: province ?? null } : { commune: null, province: null }
    return { ...typed, ...place, number: read.number }
  })
export type RegisterEnterprise = z.output<typeof RegisterEnterprise>
