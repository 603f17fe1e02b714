import { z } from 'zod'

import { MOST_PEOPLE } from '../negotiation/meeting-limits.ts'

export const MEETING_PARTS = ['lead', 'colleague', 'interpreter'] as const

/** Who takes part for one's own side. Rows without a part take no part. */
export const AssignPeople = z.object({
  meetingId: z.uuid(),
  version: z.coerce.number().int().min(1),
  people: z
    .array(z.object({ personId: z.uuid(), part: z.enum(MEETING_PARTS).optional() }))
    .max(200)
    .transform((people) =>
      people.flatMap(({ personId, part }) => (part === undefined ? [] : [{ personId, part }])),
    )
    .pipe(z.array(z.object({ personId: z.uuid(), part: z.enum(MEETING_PARTS) })).max(MOST_PEOPLE)),
})
export type AssignPeople = z.output<typeof AssignPeople>
