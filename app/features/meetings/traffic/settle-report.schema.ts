import { z } from 'zod'

/** What an officer decided about a report of misuse. */
export const SettleReport = z.object({
  report: z.uuid(),
  decision: z.string().trim().min(3).max(1000),
})
export type SettleReport = z.output<typeof SettleReport>
