import { z } from 'zod'

/** Six digits of an authenticator, or a recovery code, with spaces as people type them. */
const Code = z.string().trim().min(6).max(40)

const password = z.string().min(1).max(200)

/** What the page of the second factor asks for. */
export const CommandSecondFactor = z.discriminatedUnion('command', [
  z.object({ command: z.literal('begin'), password }),
  z.object({ command: z.literal('confirm'), code: Code }),
  z.object({ command: z.literal('owed'), code: Code }),
  z.object({ command: z.literal('renew'), code: Code }),
  z.object({ command: z.literal('off'), password, code: Code }),
])
export type CommandSecondFactor = z.output<typeof CommandSecondFactor>

/** The code of the second step of signing in. */
export const PassSecondStep = z.object({ code: Code })
