import { z } from 'zod'

import { PICKED_FIELDS, type PickedField, SIDES } from './duplicate.ts'

const side = z.enum(SIDES)
const version = z.coerce.number().int().min(1).max(2_147_483_647)

const fields = z.object(
  Object.fromEntries(PICKED_FIELDS.map((field) => [field, side.optional()])) as Record<
    PickedField,
    z.ZodOptional<typeof side>
  >,
)

const merging = { survivor: side, first: version, second: version, fields: fields.optional() }

/** What an officer does with a pair: look at what a merge would move, merge, or say that they are two, or take that back. */
export const CommandPair = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('preview'), ...merging }),
  z.object({ intent: z.literal('merge'), ...merging }),
  z.object({ intent: z.literal('separate') }),
  z.object({ intent: z.literal('reopen') }),
])
export type CommandPair = z.output<typeof CommandPair>

/** Which merge is to be undone. */
export const UndoMerge = z.object({ merge: z.uuid() })
