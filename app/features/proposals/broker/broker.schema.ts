import { z } from 'zod'

import { neededLine, neededText, typedText } from '#app/platform/typed-text.ts'

import { PAIR_STATES } from './pair-state.ts'

const MOST_LETTERS = 2000
/** A day of the calendar; an empty field of a form is none. */
const day = z.preprocess((typed) => (typed === '' ? undefined : typed), z.iso.date().optional())

/** Two enterprises that an officer brings together, and what both are told. */
export const ProposePair = z.object({
  enterprise: neededLine(200),
  partner: neededLine(200),
  need: z.preprocess((typed) => (typed === '' ? undefined : typed), z.uuid().optional()),
  note: neededText(MOST_LETTERS),
  followUpOn: day,
})
export type ProposePair = z.output<typeof ProposePair>

/** The next step of a pair as the officer saw it. */
export const StepPair = z.object({
  version: z.number().int(),
  state: z.enum(PAIR_STATES),
  note: typedText(MOST_LETTERS),
  followUpOn: day,
})
export type StepPair = z.output<typeof StepPair>
