import { z } from 'zod'

import { CANCEL_REASONS, DECLINE_REASONS } from './decline-reasons.ts'
import { proposedTimes } from './request-meeting.schema.ts'

const subject = {
  meetingId: z.uuid(),
  /** The version that the person was looking at. */
  version: z.coerce.number().int().min(1),
}
const note = z.string().trim().max(500).optional()

export const AcceptMeeting = z.object({ ...subject, timeId: z.uuid() })
export const DeclineMeeting = z.object({ ...subject, reason: z.enum(DECLINE_REASONS), note })
export const CounterMeeting = z.object({ ...subject, ...proposedTimes, note })
export const CancelMeeting = z.object({ ...subject, reason: z.enum(CANCEL_REASONS).optional(), note })
export const PutInLine = z.object({ ...subject, note })
export const KeepTime = z.object({ ...subject, note })
export const SeeMeeting = z.object(subject)

/** All answers in one form or command, told apart by the button pressed. */
export const AnswerMeeting = z.discriminatedUnion('intent', [
  AcceptMeeting.extend({ intent: z.literal('accept') }),
  DeclineMeeting.extend({ intent: z.literal('decline') }),
  CounterMeeting.extend({ intent: z.literal('counter') }),
  CounterMeeting.extend({ intent: z.literal('reschedule') }),
  CancelMeeting.extend({ intent: z.literal('cancel') }),
  PutInLine.extend({ intent: z.literal('wait') }),
  KeepTime.extend({ intent: z.literal('keepTime') }),
  SeeMeeting.extend({ intent: z.literal('see') }),
])
export type AnswerMeeting = z.output<typeof AnswerMeeting>
