import { z } from 'zod'

import { neededText, typedText } from '#app/platform/typed-text.ts'

import {
  CHOICES,
  DECLINE_REASONS,
  MOST_MESSAGE_LETTERS,
  MOST_NOTE_LETTERS,
  MOST_REASON_LETTERS,
} from './choice.ts'

const id = z.uuid()
/** On whose behalf, and where to go afterwards. `stay` asks for an answer instead of another page. */
const shared = {
  enterprise: id,
  back: z.string().max(2000).optional(),
  stay: z.string().optional(),
}
const reason = z.preprocess(
  (value) => (value === '' || value === null ? undefined : value),
  z.enum(DECLINE_REASONS).optional(),
)
/** The key of a matter. */
const about = z
  .string()
  .regex(/^[a-z0-9:._-]{1,200}$/i)
  .optional()
/** Of what was inferred: of needs that are typed there is nothing to dismiss. */
const key = z.string().regex(/^(?:input|goods|industry):[a-z0-9._-]{1,190}$/i)

/** All that an enterprise can say of partners and of what was inferred of it. */
export const CommandFeedback = z.discriminatedUnion('command', [
  z
    .object({
      ...shared,
      command: z.literal('choose'),
      partner: id,
      choice: z.enum(CHOICES),
      reason,
      reasonText: typedText(MOST_REASON_LETTERS),
      /** The matter and the version of the weights under which it was proposed. */
      about,
      weights: z
        .string()
        .regex(/^[a-z0-9:._-]{1,100}$/i)
        .optional(),
    })
    .refine((input) => input.choice !== 'never' || input.reason !== undefined, {
      path: ['reason'],
      params: { key: 'required' },
    }),
  z.object({ ...shared, command: z.literal('withdraw'), partner: id }),
  z.object({ ...shared, command: z.literal('undo'), partner: id, at: z.iso.datetime() }),
  z.object({ ...shared, command: z.literal('addNote'), partner: id, note: neededText(MOST_NOTE_LETTERS) }),
  z.object({ ...shared, command: z.literal('removeNote'), note: id }),
  z.object({ ...shared, command: z.literal('restoreNote'), note: id }),
  z.object({
    ...shared,
    command: z.literal('share'),
    partner: id,
    to: id,
    message: typedText(MOST_MESSAGE_LETTERS),
    about,
  }),
  z.object({ ...shared, command: z.literal('dismiss'), key }),
  z.object({ ...shared, command: z.literal('bringBack'), key }),
])
export type CommandFeedback = z.output<typeof CommandFeedback>

/** One of the commands. */
export type Command<Name extends CommandFeedback['command']> = Extract<CommandFeedback, { command: Name }>
