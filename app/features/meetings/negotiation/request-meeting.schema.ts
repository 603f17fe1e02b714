import { z } from 'zod'

import { isTimeZone } from '#app/platform/time-zone.ts'

import { MEETING_PLACES } from './meeting-places.ts'
import { MAX_PROPOSED_TIMES } from './proposed-times.ts'

/** Empty rows of the form are left out. */
const typedTimes = z
  .array(z.string().max(40).optional())
  .max(50)
  .transform((times) => times.filter((time): time is string => time !== undefined && time.trim() !== ''))

/** Fields for proposed times, shared by a request and a counter-proposal. */
export const proposedTimes = {
  /** Wall-clock times such as "2026-12-01T09:30", in `timeZone`. */
  times: typedTimes.pipe(z.array(z.string()).min(1).max(MAX_PROPOSED_TIMES)),
  /** IANA name of the time zone in which the times were typed. */
  timeZone: z
    .string()
    .max(60)
    .refine((zone) => isTimeZone(zone), { params: { key: 'invalid' } }),
  minutes: z.coerce.number().int().min(15).max(480).default(30),
}

/** Asks an enterprise for a meeting. The same input for the form and for the socket command. */
export const RequestMeeting = z
  .object({
    /** Made by the browser: the same request sent twice is one meeting. */
    clientKey: z.uuid(),
    /** The enterprise to meet. */
    enterpriseId: z.uuid(),
    /** One of its representatives, when the request is for that person. */
    personId: z.uuid().optional(),
    /** The enterprise asked for; the person's first one when left out. */
    onBehalfOf: z.uuid().optional(),
    productId: z.uuid().optional(),
    needId: z.uuid().optional(),
    /** Whether it comes from a proposal of a partner. */
    fromProposal: z.stringbool().or(z.boolean()).default(false),
    purpose: z.string().trim().min(10).max(2000),
    place: z.enum(MEETING_PLACES).default('online'),
    placeDetail: z.string().trim().max(200).optional(),
    /** Rings the other side for a meeting now. */
    now: z.stringbool().or(z.boolean()).default(false),
    ...proposedTimes,
    times: typedTimes.pipe(z.array(z.string()).max(MAX_PROPOSED_TIMES)).default([]),
  })
  .refine((request) => request.now || request.times.length > 0, {
    path: ['times'],
    params: { key: 'required' },
  })
  .refine((request) => request.place !== 'at_event' || request.placeDetail !== undefined, {
    path: ['placeDetail'],
    params: { key: 'required' },
  })
export type RequestMeeting = z.output<typeof RequestMeeting>
