/** Days before the end of a certificate on which its enterprise is told; 0 is the last day or later. */
export const EXPIRY_STAGES = [60, 30, 7, 0] as const
export type ExpiryStage = (typeof EXPIRY_STAGES)[number]

/** So many days after its end a certificate that was not noticed is still told of. */
export const LATEST_DAYS = 7

const DAY_MS = 86_400_000

/** Whole days from a day to the end of a certificate; negative when it is over. Both are days at midnight UTC. */
export function daysLeft(expiresOn: Date, today: Date): number {
  return Math.round((expiresOn.getTime() - today.getTime()) / DAY_MS)
}

/**
 * Which of the stages a certificate has reached; null while its end is far, and long after it. A day on which no job ran is
 * made up for by the next.
 */
export function expiryStage(expiresOn: Date, today: Date): ExpiryStage | null {
  const left = daysLeft(expiresOn, today)
  if (left < -LATEST_DAYS) return null
  return EXPIRY_STAGES.findLast((stage) => left <= stage) ?? null
}
