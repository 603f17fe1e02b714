import { z } from 'zod'

import { OPTIONAL_PURPOSES } from '../consents/purposes.ts'

/** What a person can do about their own data. */
export const CommandPrivacy = z.discriminatedUnion('command', [
  z.object({ command: z.literal('give'), purpose: z.enum(OPTIONAL_PURPOSES) }),
  z.object({ command: z.literal('withdraw'), purpose: z.enum(OPTIONAL_PURPOSES) }),
  z.object({ command: z.literal('erase'), presentPassword: z.string().min(1).max(200) }),
])
export type CommandPrivacy = z.output<typeof CommandPrivacy>
