import { z } from 'zod'

/** Six digits of an authenticator, or a recovery code, with spaces as people type them. */
const OneTimeCode = z.string().trim().min(6).max(40)

const presentPassword = z.string().min(1).max(200)

/** What the page of the second factor asks for. */
export const CommandSecondFactor = z.discriminatedUnion('command', [
  z.object({ command: z.literal('begin'), presentPassword }),
  z.object({ command: z.literal('confirm'), oneTimeCode: OneTimeCode }),
  z.object({ command: z.literal('owed'), oneTimeCode: OneTimeCode }),
  z.object({ command: z.literal('renew'), oneTimeCode: OneTimeCode }),
  z.object({ command: z.literal('off'), presentPassword, oneTimeCode: OneTimeCode }),
])
export type CommandSecondFactor = z.output<typeof CommandSecondFactor>

/** The code of the second step of signing in. */
export const PassSecondStep = z.object({ oneTimeCode: OneTimeCode })
