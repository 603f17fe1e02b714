/** What is asked: to act for an enterprise (claim), or that officers look at what an enterprise states (check). */
export const REQUEST_KINDS = ['claim', 'check'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

export const REQUEST_STATES = ['open', 'returned', 'approved', 'rejected'] as const
export type RequestState = (typeof REQUEST_STATES)[number]

/** How far officers have looked. Without one, an enterprise speaks for itself. */
export const LEVELS = ['documents_checked', 'site_visited'] as const
export type Level = (typeof LEVELS)[number]

/** How many files a request has at most. */
export const MOST_PAPERS = 5

/** What can happen to a request after it was handed in. */
export type RequestStep = 'answered' | 'returned' | 'approved' | 'rejected'

const NEXT: Record<RequestStep, { from: RequestState; to: RequestState; by: 'asker' | 'officer' }> = {
  answered: { from: 'returned', to: 'open', by: 'asker' },
  returned: { from: 'open', to: 'returned', by: 'officer' },
  approved: { from: 'open', to: 'approved', by: 'officer' },
  rejected: { from: 'open', to: 'rejected', by: 'officer' },
}

/** The state after a step; null where the step is not possible, or not theirs. */
export function stateAfter(
  state: RequestState,
  step: RequestStep,
  by: 'asker' | 'officer',
): RequestState | null {
  const { from, to, by: whose } = NEXT[step]
  return state === from && by === whose ? to : null
}

/** Whether somebody waits for something. */
export function isUnderWay(state: RequestState): boolean {
  return state === 'open' || state === 'returned'
}

/** How long what officers looked at counts, in months. */
const LEVEL_MONTHS = 24

/** The last day on which a level counts that was given on a day (UTC midnight). */
export function lastDayOf(day: Date): Date {
  const last = new Date(day)
  last.setUTCMonth(last.getUTCMonth() + LEVEL_MONTHS)
  // A month without that day ends on its own last one.
  if (last.getUTCDate() !== day.getUTCDate()) last.setUTCDate(0)
  return last
}

/** The page of a request in the officers' queue. */
export function requestPath(id: string): string {
  return `/verifications/${id}`
}
