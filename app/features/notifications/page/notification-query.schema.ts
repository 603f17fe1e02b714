import { z } from 'zod'

import { SUBJECTS, type Subject } from '../notification.ts'

const subject = z.enum(Object.keys(SUBJECTS) as [Subject, ...Subject[]])

/** What the address of the list may say; anything else falls back to the first page of all. */
export const NotificationQuery = z.object({
  show: z.enum(['all', 'unread']).catch('all'),
  about: subject.nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
  /** What was just done, and can be undone. */
  done: z.enum(['read', 'unread', 'all']).nullable().catch(null).default(null),
  entry: z.uuid().nullable().catch(null).default(null),
  at: z.iso.datetime().nullable().catch(null).default(null),
})
export type NotificationQuery = z.output<typeof NotificationQuery>

/** What can be done in the list. */
export const CommandNotifications = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('read'), id: z.uuid() }),
  z.object({ intent: z.literal('unread'), id: z.uuid() }),
  z.object({
    intent: z.literal('readAll'),
    about: subject.optional(),
    /** When the page was made: what came later stays unread. */
    until: z.iso.datetime(),
  }),
  z.object({ intent: z.literal('undo'), at: z.iso.datetime() }),
])
export type CommandNotifications = z.output<typeof CommandNotifications>

/** The meeting whose page is looked at. */
export const OpenedMeeting = z.object({ meetingId: z.uuid() })
