import { z } from 'zod'

export const TRAFFIC_PERIODS = [30, 90, 365] as const

/** What the address of the overview may say; anything else is as usual. */
export const TrafficQuery = z.object({
  days: z.coerce
    .number()
    .refine((days) => (TRAFFIC_PERIODS as readonly number[]).includes(days))
    .catch(90),
})
