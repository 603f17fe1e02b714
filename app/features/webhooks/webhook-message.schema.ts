import { z } from 'zod'

import { PUBLIC_ID_PATTERN } from '#reference/public-ids.ts'

import type { WebhookEvent } from './webhook.ts'

/** Where the present state of a record is read; null where it has gone meanwhile. */
const link = z.object({ id: z.string().regex(new RegExp(`^${PUBLIC_ID_PATTERN}$`)), url: z.url() }).nullable()

const DATA = {
  'enterprise.changed': {},
  'product.changed': { product: link },
  'recognition.awarded': { recognition: link },
  'meeting.requested': meeting(),
  'meeting.answered': meeting(),
} as const satisfies Record<WebhookEvent, z.ZodRawShape>

function meeting() {
  return { meeting: z.object({ id: z.uuid(), state: z.string(), url: z.url() }) }
}

/** What the body of a message holds, for the document of the interface and for tests. */
export function messageSchema(event: WebhookEvent) {
  return z.object({
    type: z.literal(event),
    timestamp: z.iso.datetime(),
    data: z.object({ enterprise: link, ...DATA[event] }),
  })
}
