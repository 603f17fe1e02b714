/** What an enterprise may think of another as a partner, warmest first. */
export const CHOICES = ['must_meet', 'interested', 'not_now', 'never'] as const
export type ChoiceKind = (typeof CHOICES)[number]

/** Why an enterprise turns a partner down. */
export const DECLINE_REASONS = [
  'not_our_product',
  'quality',
  'price',
  'capacity',
  'place',
  'already_working',
  'competitor',
  'bad_experience',
  'no_need_now',
  'other',
] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]

/** So long "not now" keeps a partner away. */
export const NOT_NOW_DAYS = 90
export const MOST_REASON_LETTERS = 500
export const MOST_NOTE_LETTERS = 2000
export const MOST_MESSAGE_LETTERS = 1000
/** Notes about one partner. */
export const MOST_NOTES = 50
/** How long a removed note can be brought back. */
export const UNDO_HOURS = 24

/** Whether the choice keeps the partner out of the list; those choices are told to nobody else. */
export function keepsAway(choice: ChoiceKind): boolean {
  return choice === 'not_now' || choice === 'never'
}

/** The last day on which "not now" of this day (ISO date) keeps a partner away. */
export function awayUntil(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + NOT_NOW_DAYS * 86_400_000).toISOString().slice(0, 10)
}

/** A choice as pages show it; days are ISO dates. */
export interface ChoiceShown {
  kind: ChoiceKind
  reason: DeclineReason | null
  reasonText: string | null
  until: string | null
  /** Who chose; null when the account is closed. */
  by: string | null
  mine: boolean
  /** ISO time; names the choice for undo. */
  at: string
}

/** A note about a partner as pages show it. */
export interface NoteShown {
  id: string
  text: string
  author: string | null
  mine: boolean
  removable: boolean
  at: string
}

/** A meeting that the enterprise asked for and that is open or agreed. */
export interface MeetingShown {
  id: string
  state: 'requested' | 'countered' | 'accepted'
}

/** What an enterprise has said of the partners on a page, by their ids, and what the reader can do. */
export interface Feedback {
  choices: Readonly<Record<string, ChoiceShown>>
  notes: Readonly<Record<string, readonly NoteShown[]>>
  meetings: Readonly<Record<string, MeetingShown>>
  /** Others who act for the enterprise. */
  colleagues: readonly { id: string; name: string }[]
}

/** What a command answers when the page stays open. */
export interface FeedbackAnswer {
  done?: string
  /** Of the choice that was made, for undo. */
  at?: string
  result?: { error?: Record<string, string[] | null> | null }
}
