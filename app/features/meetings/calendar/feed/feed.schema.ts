import { z } from 'zod'

/** What can be done with one's address to subscribe to. */
export const CommandFeed = z.discriminatedUnion('command', [
  z.object({ command: z.literal('renewFeed') }),
  z.object({ command: z.literal('stopFeed') }),
])
export type CommandFeed = z.output<typeof CommandFeed>
