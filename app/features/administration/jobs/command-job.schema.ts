import { z } from 'zod'

const name = z.string().min(1).max(200)

/** What an administrator can do to a job or an event that did not get through. */
export const CommandJob = z.discriminatedUnion('command', [
  z.object({ command: z.literal('retryJob'), name, id: z.uuid() }),
  z.object({ command: z.literal('discardJob'), name, id: z.uuid() }),
  z.object({ command: z.literal('retryEvent'), consumer: name, id: z.string().regex(/^\d{1,18}$/) }),
])
export type CommandJob = z.output<typeof CommandJob>
