import { z } from 'zod'

const note = z.string().trim().max(500).optional()

/** What the page behind a link in a mail sends; the link itself says which meeting and which time. */
export const AnswerByMail = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('accept') }),
  z.object({ intent: z.literal('decline'), reason: z.string().min(1).max(40), note }),
  z.object({ intent: z.literal('keepTime'), note }),
  z.object({ intent: z.literal('wait'), note }),
])
export type AnswerByMail = z.output<typeof AnswerByMail>
