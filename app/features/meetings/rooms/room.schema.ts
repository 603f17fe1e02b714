import { z } from 'zod'

import { TYPING_PLACES } from '#app/platform/realtime/events.ts'

export const MeetingRoom = z.object({ meetingId: z.uuid() })

export const TellTyping = z.object({
  meetingId: z.uuid(),
  typing: z.boolean(),
  where: z.enum(TYPING_PLACES).default('messages'),
})
