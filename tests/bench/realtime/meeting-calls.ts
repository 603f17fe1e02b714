import { randomUUID } from 'node:crypto'

import type { CommandName } from '#app/platform/realtime/events.ts'

/** A command over the socket: its name and what is sent with it. The one place that knows what the negotiation is called. */
export type Call = readonly [name: CommandName, input: Record<string, unknown>]

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
  return ['meeting:answer', { intent: 'accept', ...meeting }]
}

/** The same as a form of the meeting's page. */
export function acceptForm(meeting: { meetingId: string; version: number; timeId: string }): {
  path: string
  body: FormData
} {
  const body = new FormData()
  body.set('intent', 'accept')
  for (const [name, value] of Object.entries(meeting)) body.set(name, String(value))
  return { path: `/meetings/${meeting.meetingId}`, body }
}

/** What an event says of an agreement. */
export const ACCEPTED = 'meeting.accepted'
/** What an event says of a new request. */
export const REQUESTED = 'meeting.requested'
