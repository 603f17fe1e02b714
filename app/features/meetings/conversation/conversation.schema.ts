import { z } from 'zod'

/** A message to the other side; files come beside it. */
export const SendMessage = z.object({
  meetingId: z.uuid(),
  /** Made by the browser: the same message sent twice is one. */
  clientKey: z.uuid(),
  text: z.string().trim().max(4000).default(''),
})
export type SendMessage = z.output<typeof SendMessage>

/** How far a person has received the messages, or read them. */
export const NoteReading = z.object({ meetingId: z.uuid(), read: z.boolean().default(true) })
export type NoteReading = z.output<typeof NoteReading>

export const BlockPartner = z.object({ meetingId: z.uuid(), blocked: z.stringbool().or(z.boolean()) })
export type BlockPartner = z.output<typeof BlockPartner>

export const REPORT_REASONS = ['spam', 'misleading', 'abusive', 'other'] as const

/** Tells the officers of a request, or of one message in it, that is not right. */
export const ReportMeeting = z.object({
  meetingId: z.uuid(),
  messageId: z.uuid().optional(),
  reason: z.enum(REPORT_REASONS),
  text: z.string().trim().max(1000).optional(),
})
export type ReportMeeting = z.output<typeof ReportMeeting>

/** Files that go with a message. */
export const MESSAGE_FILES = { files: { files: 5, bytes: 15_000_000 } }
