import { z } from 'zod'

import { keptText } from './text-difference.ts'
import { MOST_LETTERS, MOST_STATE_BYTES, MOST_UPDATE_LETTERS } from './notes.ts'

const bytes = (most: number) =>
  z
    .base64()
    .max(most)
    .transform((letters) => Uint8Array.from(Buffer.from(letters, 'base64')))

const meetingId = z.uuid()
// The box counts line ends as one letter, a posted form as two.
const notes = z
  .string()
  .max(2 * MOST_LETTERS)
  .transform(keptText)
  .pipe(z.string().max(MOST_LETTERS))
  .default('')

export const OpenNotes = z.object({
  meetingId,
  /** How far the page is; left out when it has nothing. */
  vector: bytes(16_000).optional(),
})

export const EditNotes = z.object({ meetingId, update: bytes(MOST_UPDATE_LETTERS) })

/** The version is the one that the person was looking at, 0 before the first. */
export const KeepNotes = z.object({ meetingId, version: z.coerce.number().int().min(0), text: notes })
export type KeepNotes = z.output<typeof KeepNotes>

/** The forms of the notes, told apart by the button pressed. */
export const SaveNotes = z.discriminatedUnion('intent', [
  KeepNotes.extend({ intent: z.literal('own') }),
  z.object({
    intent: z.literal('shared'),
    meetingId,
    /** The state whose text stood in the box: what was changed since by others stays. */
    base: bytes(MOST_STATE_BYTES * 1.4).optional(),
    text: notes,
  }),
])
export type SaveNotes = z.output<typeof SaveNotes>
