import { z } from 'zod'

import { typedLine } from '#app/platform/typed-text.ts'

/** What came of a meeting that took place. */
const MEETING_RATINGS = ['no_interest', 'informative', 'cooperation_possible'] as const

/** Whether it took place, and of what use it was. "Did not take place" is the fourth of the closed answers. */
export const NoteOutcome = z.object({
  meetingId: z.uuid(),
  version: z.coerce.number().int().min(1),
  answer: z.enum(['did_not_take_place', 'took_place', ...MEETING_RATINGS]),
  /** For one's own side and officers; the partner never sees it. */
  comment: z.string().trim().max(1000).optional(),
})
export type NoteOutcome = z.output<typeof NoteOutcome>

export const FOLLOW_UP_CURRENCIES = ['VND', 'USD', 'EUR', 'JPY', 'CNY', 'KRW'] as const

/** As people type it: "1.234,5". Read with the language of the person. */
const amount = typedLine(40)

/** What became of a meeting 30, 90 or 180 days later. */
export const AnswerFollowUp = z.object({
  meetingId: z.uuid(),
  followUpId: z.uuid(),
  sample: z.stringbool().or(z.boolean()).default(false),
  trialOrder: z.stringbool().or(z.boolean()).default(false),
  contract: z.stringbool().or(z.boolean()).default(false),
  /** Value of what was ordered, in `currency`. */
  value: amount,
  /** Value of what was exported, in `currency`. */
  exported: amount,
  currency: z.enum(FOLLOW_UP_CURRENCIES).default('VND'),
  /** Jobs that it made or kept. */
  jobs: amount,
  note: z.string().trim().max(1000).optional(),
})
export type AnswerFollowUp = z.output<typeof AnswerFollowUp>
