import { z } from 'zod'

/** What both sides prepare: agenda, exact place, and where the video call is. Empty fields are emptied. */
export const ArrangeMeeting = z.object({
  meetingId: z.uuid(),
  version: z.coerce.number().int().min(1),
  agenda: z.string().trim().max(4000).optional(),
  placeDetail: z.string().trim().max(200).optional(),
  videoLink: z
    .url({ protocol: /^https$/, hostname: z.regexes.domain })
    .max(500)
    .optional(),
})
export type ArrangeMeeting = z.output<typeof ArrangeMeeting>
