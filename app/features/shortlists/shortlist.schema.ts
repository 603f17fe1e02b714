import { z } from 'zod'

import { neededLine } from '#app/platform/typed-text.ts'

import { ENTRY_KINDS, MOST_NAME_LETTERS, MOST_NOTE_LETTERS } from './shortlist.ts'

const name = neededLine(MOST_NAME_LETTERS)

const noteText = z.string().transform((typed) => typed.toWellFormed().replaceAll('\u0000', '').trim())
const note = noteText.pipe(z.string().min(1).max(MOST_NOTE_LETTERS))
const id = z.uuid()
const slug = z.string().regex(/^[a-z0-9-]{1,200}$/)
const target = { kind: z.enum(ENTRY_KINDS), slug }
/** `stay` asks for an answer instead of another page: the page is open and goes on. */
const stay = z.string().optional()

/** Saves into a list, the usual one when none is named; takes out of all lists; or takes that back. */
export const SaveEntry = z.object({
  ...target,
  command: z.enum(['save', 'unsave', 'restore']).default('save'),
  list: id.optional(),
  note: noteText.pipe(z.string().max(MOST_NOTE_LETTERS)).optional(),
  back: z.string().max(2000).optional(),
  stay,
})
export type SaveEntry = z.output<typeof SaveEntry>

/** What the list of lists can do. */
export const CommandShortlists = z.discriminatedUnion('command', [
  z.object({ command: z.literal('create'), name }),
  z.object({ command: z.literal('restore'), id }),
])
export type CommandShortlists = z.output<typeof CommandShortlists>

/** What one list can do. `bringEntry` takes an entry out of another list, which undoes a move. */
export const CommandShortlist = z.discriminatedUnion('command', [
  z.object({ command: z.literal('rename'), name }),
  z.object({ command: z.literal('delete') }),
  z.object({ command: z.literal('removeEntry'), entry: id }),
  z.object({ command: z.literal('restoreEntry'), entry: id }),
  z.object({ command: z.literal('moveEntry'), entry: id, to: id }),
  z.object({ command: z.literal('bringEntry'), entry: id, from: id }),
  z.object({ command: z.literal('addNote'), entry: id, note }),
  z.object({ command: z.literal('editNote'), id, note }),
  z.object({ command: z.literal('removeNote'), id }),
  z.object({ command: z.literal('restoreNote'), id }),
])
export type CommandShortlist = z.output<typeof CommandShortlist>
