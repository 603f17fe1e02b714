import { z } from 'zod'

import { MAX_PROPOSED_TIMES } from './proposed-times.ts'

/** Fields for proposed times, shared by a request and a counter-proposal. Empty rows of the form are left out. */
export const proposedTimes = {
  /** Wall-clock times such as "2026-12-01T09:30", in `timeZone`. */
  times: z
    .array(z.string().max(40).optional())
    .transform((times) => times.filter((time): time is string => time !== undefined && time.trim() !== ''))
    .pipe(z.array(z.string()).min(1).max(MAX_PROPOSED_TIMES)),
  /** IANA name of the time zone in which the times were typed. */
  timeZone: z
    .string()
    .max(60)
    .refine((zone) => isTimeZone(zone), { params: { key: 'invalid' } }),
  minutes: z.coerce.number().int().min(15).max(480).default(30),
}

/** Asks an enterprise for a meeting. The same input for the form and for the socket command. */
export const RequestMeeting = z.object({
  /** Made by the browser: the same request sent twice is one meeting. */
  clientKey: z.uuid(),
  /** The enterprise to meet. */
  enterpriseId: z.uuid(),
  /** The enterprise asked for; the person's first one when left out. */
  onBehalfOf: z.uuid().optional(),
  productId: z.uuid().optional(),
  needId: z.uuid().optional(),
  purpose: z.string().trim().min(10).max(2000),
  place: z.enum(['online', 'at_requester', 'at_responder']).default('online'),
  ...proposedTimes,
})
export type RequestMeeting = z.output<typeof RequestMeeting>

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
