import { z } from 'zod'

import { LANGUAGES } from '#app/locales/language.ts'

import { EmailAddress, PersonName, TimeZone } from '../person.schema.ts'
import { NewPassword } from '../passwords/password.schema.ts'

/** Asks for a link that opens an account. */
export const RequestAccount = z.object({
  email: EmailAddress,
  language: z.enum(LANGUAGES),
  /** Where to go once there is an account: a path of this site. */
  returnTo: z.string().max(2000).optional(),
})
export type RequestAccount = z.output<typeof RequestAccount>

/** Opens the account that a link is for. */
export const OpenAccount = z.object({
  name: PersonName,
  language: z.enum(LANGUAGES),
  timeZone: TimeZone,
  password: NewPassword,
  /** The tick at the privacy notice. */
  privacy: z
    .string()
    .optional()
    .refine((tick) => tick === 'on', { params: { key: 'privacy' } }),
})
export type OpenAccount = z.output<typeof OpenAccount>
