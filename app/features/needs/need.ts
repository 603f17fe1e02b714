export const NEED_STATES = ['draft', 'in_review', 'open', 'closed'] as const
export type NeedState = (typeof NEED_STATES)[number]

/** The states as people see them: that an open need has expired follows from the clock alone. */
export const SHOWN_STATES = ['open', 'in_review', 'draft', 'expired', 'closed'] as const
export type ShownState = (typeof SHOWN_STATES)[number]

export const VISIBILITIES = ['public', 'members', 'chosen'] as const
export type Visibility = (typeof VISIBILITIES)[number]

/** Why a need is closed by hand; `awarded` follows from awarding an answer. */
export const CLOSING_OUTCOMES = ['elsewhere', 'withdrawn'] as const
export type Outcome = 'awarded' | (typeof CLOSING_OUTCOMES)[number]

export const INTEREST_STATES = ['sent', 'shortlisted', 'awarded', 'declined', 'withdrawn'] as const
export type InterestState = (typeof INTEREST_STATES)[number]

/** ISO 4217 codes in which prices are named. */
export const CURRENCIES = ['VND', 'USD', 'EUR', 'JPY', 'KRW', 'CNY'] as const

/** By how many days a need can be renewed. */
export const RENEWAL_DAYS = [30, 60, 90] as const
/** So long a need is open at the most, in days. */
export const MOST_OPEN_DAYS = 365
/** How many needs of an enterprise are kept that are not closed. */
export const MOST_NEEDS = 200
/** How many entries a list of a need has at the most. */
export const MOST_ENTRIES = 10
/** How many files a need has. */
export const MOST_FILES = 8
/** So many days before its end the enterprise is told. */
export const REMINDER_DAYS = 7

/** What can happen to a need besides being edited. */
export type NeedMove = 'submit' | 'approve' | 'return' | 'close' | 'reopen' | 'renew'
export const NEED_MOVES: readonly NeedMove[] = ['submit', 'approve', 'return', 'close', 'reopen', 'renew']

const MOVES: Record<NeedMove, { by: 'owner' | 'officer'; from: readonly ShownState[]; to: NeedState }> = {
  submit: { by: 'owner', from: ['draft'], to: 'open' },
  approve: { by: 'officer', from: ['in_review'], to: 'open' },
  return: { by: 'officer', from: ['in_review'], to: 'draft' },
  close: { by: 'owner', from: ['open', 'expired'], to: 'closed' },
  reopen: { by: 'owner', from: ['closed'], to: 'open' },
  renew: { by: 'owner', from: ['open', 'expired'], to: 'open' },
}

/** The state as people see it at a moment. */
export function shownState(need: { state: NeedState; expiresAt: Date }, now: Date): ShownState {
  return need.state === 'open' && need.expiresAt <= now ? 'expired' : need.state
}

/**
 * The state after a move; null where the move is not possible, or not theirs.
 * @param trusted whether the enterprise opens its needs without an officer
 */
export function stateAfter(
  shown: ShownState,
  move: NeedMove,
  by: 'owner' | 'officer',
  trusted: boolean,
): NeedState | null {
  const { from, to, by: whose } = MOVES[move]
  if (by !== whose || !from.includes(shown)) return null
  return move === 'submit' && !trusted ? 'in_review' : to
}

/**
 * The state of a need that its enterprise has saved. What an officer has looked at and was changed since is looked at again,
 * unless the enterprise is trusted.
 * @param shown null for a new one
 * @param open whether others are to see it
 */
export function stateAfterSaving(
  shown: ShownState | null,
  open: boolean,
  trusted: boolean,
): NeedState | null {
  if (shown === 'closed') return null
  if (shown === null || shown === 'draft') return open ? (trusted ? 'open' : 'in_review') : 'draft'
  if (shown === 'in_review') return trusted ? 'open' : 'in_review'
  return trusted ? 'open' : 'in_review'
}

/**
 * Whether an enterprise opens its needs without an officer: it is verified today, or holds a recognition in force, or it is
 * demonstration data.
 * @param today UTC midnight, as the database gives days back
 */
export function isTrusted(
  enterprise: {
    origin: 'public_record' | 'member' | 'demonstration'
    verifiedLevel: string | null
    verifiedUntil: Date | null
    recognitions: readonly { status: 'recognised' | 'expired' | 'revoked'; validTo: Date | null }[]
  },
  today: Date,
): boolean {
  const { origin, verifiedLevel, verifiedUntil, recognitions } = enterprise
  if (origin === 'demonstration') return true
  if (verifiedLevel !== null && verifiedUntil !== null && verifiedUntil >= today) return true
  return recognitions.some(
    ({ status, validTo }) => status === 'recognised' && (validTo === null || validTo >= today),
  )
}

/** How somebody stands to a need. */
export interface Standing {
  /** Acts for the enterprise whose need it is. */
  owner: boolean
  /** Decides about needs. */
  officer: boolean
  /** Acts for any enterprise. */
  member: boolean
  /** Acts for one of the chosen enterprises. */
  invited: boolean
  /** Acts for an enterprise that has answered. */
  answered: boolean
}

/** Whether somebody may see a need at a moment. What has expired is gone for all but those concerned. */
export function maySeeNeed(
  need: { state: NeedState; expiresAt: Date; visibility: Visibility; published: boolean },
  reader: Standing,
  now: Date,
): boolean {
  if (reader.owner || reader.officer) return true
  const shown = shownState(need, now)
  if (shown === 'draft' || shown === 'in_review' || !need.published) return false
  if (reader.answered) return true
  if (shown !== 'open') return false
  if (need.visibility === 'public') return true
  return need.visibility === 'members' ? reader.member : reader.invited
}

const DAY_MS = 86_400_000
/** By how much the clocks of Vietnam are ahead of UTC. */
const HANOI_MS = 7 * 3_600_000

/** The instant at which an ISO day ends in Vietnam. */
export function endOfDay(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS - HANOI_MS - 1)
}

/** The last day in Vietnam, as an ISO day, on which a need is open: the one before where it ends at midnight. */
export function lastDay(expiresAt: Date): string {
  return new Date(expiresAt.getTime() - 1 + HANOI_MS).toISOString().slice(0, 10)
}

/** The ISO day so many days after a day (UTC midnight). */
export function dayAfter(today: Date, days: number): string {
  return new Date(today.getTime() + days * DAY_MS).toISOString().slice(0, 10)
}

/**
 * Until when a need is open that is renewed: counted from its end, or from now where that has passed, to the end of a day; a year
 * at the most.
 */
export function renewedUntil(expiresAt: Date, days: number, now: Date): Date {
  const from = Math.max(expiresAt.getTime(), now.getTime())
  const until = Math.min(from + days * DAY_MS, now.getTime() + MOST_OPEN_DAYS * DAY_MS)
  return endOfDay(lastDay(new Date(until)))
}

/** The page of a need. */
export function needPath(id: string): string {
  return `/needs/${id}`
}

/** The address of an enterprise's own needs, of a new one, or of the form of one. */
export function ownNeedsPath(slug: string, need?: { id: string } | 'new'): string {
  const list = `/enterprises/${slug}/needs`
  if (need === undefined) return list
  return need === 'new' ? `${list}/new` : `${list}/${need.id}/edit`
}
