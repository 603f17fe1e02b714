/** Days after a meeting at which both sides are asked what became of it. */
const FOLLOW_UP_DAYS = [30, 90, 180] as const

const DAY = 86_400_000

/** When both sides are asked, for a meeting that ended then. */
export function followUpsOf(endedAt: Date): { side: 'requester' | 'responder'; days: number; dueAt: Date }[] {
  return (['requester', 'responder'] as const).flatMap((side) =>
    FOLLOW_UP_DAYS.map((days) => ({ side, days, dueAt: new Date(endedAt.getTime() + days * DAY) })),
  )
}
