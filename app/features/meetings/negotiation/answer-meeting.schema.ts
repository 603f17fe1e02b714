import { z } from 'zod'

import { DECLINE_REASONS } from './decline-reasons.ts'
import { proposedTimes } from './request-meeting.schema.ts'

const subject = {
  meetingId: z.uuid(),
  /** The version that the person was looking at. */
  version: z.coerce.number().int().min(1),
}

export const AcceptMeeting = z.object({ ...subject, timeId: z.uuid() })
export const DeclineMeeting = z.object({
  ...subject,
  reason: z.enum(DECLINE_REASONS),
  note: z.string().trim().max(500).optional(),
})
export const CounterMeeting = z.object({
  ...subject,
  ...proposedTimes,
  note: z.string().trim().max(500).optional(),
})
export const CancelMeeting = z.object({ ...subject, note: z.string().trim().max(500).optional() })

/** All answers in one form, told apart by the button pressed. */
export const AnswerMeeting = z.discriminatedUnion('intent', [
  AcceptMeeting.extend({ intent: z.literal('accept') }),
  DeclineMeeting.extend({ intent: z.literal('decline') }),
  CounterMeeting.extend({ intent: z.literal('counter') }),
  CancelMeeting.extend({ intent: z.literal('cancel') }),
])
export type AnswerMeeting = z.output<typeof AnswerMeeting>
