import { z } from 'zod'

import { WEBHOOK_EVENTS } from './webhook.ts'

const fields = {
  url: z
    .string()
    .transform((typed) => typed.trim())
    .pipe(z.string().min(1).max(500)),
  events: z.array(z.enum(WEBHOOK_EVENTS)).min(1),
}

/** What the list of webhooks can do. */
export const CreateWebhook = z.object({ enterprise: z.uuid(), ...fields })
export type CreateWebhook = z.output<typeof CreateWebhook>

/** What the page of one webhook can do. */
export const CommandWebhook = z.discriminatedUnion('command', [
  z.object({ command: z.literal('save'), ...fields }),
  z.object({ command: z.literal('enable') }),
  z.object({ command: z.literal('disable') }),
  z.object({ command: z.literal('rotate') }),
  z.object({ command: z.literal('test') }),
  z.object({ command: z.literal('redeliver'), message: z.uuid() }),
  z.object({ command: z.literal('delete') }),
])
export type CommandWebhook = z.output<typeof CommandWebhook>
