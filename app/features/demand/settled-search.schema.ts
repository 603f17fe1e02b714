import { z } from 'zod'

/** Somebody stayed on a page of results, or opened one of them. */
export const SettledSearch = z.object({
  receipt: z.string().min(1).max(8000),
  opened: z.literal('1').optional(),
})
