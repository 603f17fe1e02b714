import type { MeetingState } from '../meeting.ts'

/** Letters (UTF-16) of notes, shared or one's own. */
export const MOST_LETTERS = 20_000
/** Two who write at once may come to more than one alone can. */
export const MOST_SHARED_LETTERS = 2 * MOST_LETTERS
/** Bytes of shared notes with all that unites them. The database refuses more as well. */
export const MOST_STATE_BYTES = 200_000
/** Letters of base64 in one change over the socket, which takes messages of 64 KiB. */
export const MOST_UPDATE_LETTERS = 56_000

const OVER: readonly MeetingState[] = ['declined', 'cancelled', 'expired']

/** How it stands with the shared notes of a meeting: they begin with the agreement, and stay readable ever after. */
export function sharedNotesStanding(meeting: {
  state: MeetingState
  startsAt: Date | null
}): 'none' | 'read' | 'write' {
  if (meeting.startsAt === null) return 'none'
  return OVER.includes(meeting.state) ? 'read' : 'write'
}
