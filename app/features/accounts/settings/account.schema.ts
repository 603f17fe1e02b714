import { z } from 'zod'

import { LANGUAGES } from '#app/locales/language.ts'

import { EmailAddress, PersonName, TimeZone } from '../person.schema.ts'
import { NewPassword } from '../passwords/password.schema.ts'

const presentPassword = z.string().min(1).max(200)

/** What the account page asks for. */
export const CommandAccount = z.discriminatedUnion('command', [
  z.object({
    command: z.literal('person'),
    name: PersonName,
    language: z.enum(LANGUAGES),
    timeZone: TimeZone,
  }),
  z.object({ command: z.literal('password'), presentPassword, password: NewPassword }),
  z.object({ command: z.literal('email'), presentPassword, email: EmailAddress }),
  z.object({ command: z.literal('endSession'), session: z.uuid() }),
  z.object({ command: z.literal('endOthers') }),
])
export type CommandAccount = z.output<typeof CommandAccount>
