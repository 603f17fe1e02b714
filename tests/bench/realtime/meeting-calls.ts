import { randomUUID } from 'node:crypto'

/** A command over the socket: its name and what is sent with it. The one place that knows what the negotiation is called. */
export type Call = readonly [name: string, input: Record<string, unknown>]

/** Asks an enterprise for a meeting at these wall-clock times, as a page of the product would. */
export function requestCall(
  enterpriseId: string,
  times: readonly string[],
  timeZone = 'Asia/Ho_Chi_Minh',
): Call {
  return [
    'meeting:request',
    {
      clientKey: randomUUID(),
      enterpriseId,
      purpose: 'Twenty thousand LED lamps a month, samples first',
      times,
      timeZone,
      minutes: 30,
    },
  ]
}

/** Agrees to one of the times on offer. */
export function acceptCall(meeting: { meetingId: string; version: number; timeId: string }): Call {
  return ['meeting:accept', { ...meeting }]
}

/** What an event says of a new request. */
export const REQUESTED = 'meeting.requested'
