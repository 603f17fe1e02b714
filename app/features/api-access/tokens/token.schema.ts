import { z } from 'zod'

import { SCOPES } from '#app/platform/scopes.ts'
import { neededLine } from '#app/platform/typed-text.ts'

import { LIFETIMES, MOST_NAME_LETTERS } from './token.ts'

const CreateToken = z.object({
  command: z.literal('create'),
  name: neededLine(MOST_NAME_LETTERS),
  scopes: z.array(z.enum(SCOPES)).default([]),
  lifetime: z.enum(LIFETIMES),
})
/** A token to be made. */
export type CreateToken = z.output<typeof CreateToken>

/** What the page of tokens can do. */
export const CommandToken = z.discriminatedUnion('command', [
  CreateToken,
  z.object({ command: z.literal('revoke'), id: z.uuid() }),
])
export type CommandToken = z.output<typeof CommandToken>
