/**
 * The real-time contract: everything that travels over /realtime, for both sides. Documented in docs/realtime.md.
 * What the server pushes says only that something changed; the page then asks its loader, which checks permission.
 */

/** Answer to a command. `reason` is in the language of the person. */
export type Acknowledgement<T = undefined> = { ok: true; value: T } | Refusal

/** Why a command was not carried out. Nothing has happened then. */
export interface Refusal {
  ok: false
  code: string
  reason: string
  fields?: Record<string, string>
  /** How the thing stands now, where the command came too late for it. */
  present?: { state: string; version: number }
  /** For whoever lost a time, ISO 8601: those on offer that still fit (with `timeId`), then others that would. */
  alternatives?: { timeId?: string; startsAt: string; endsAt: string }[]
}

export type Acknowledge<T = undefined> = (answer: Acknowledgement<T>) => void

export interface Change {
  /** What kind of thing changed. */
  topic: 'meeting' | 'shortlist' | 'import' | 'need' | 'proposals' | 'directory'
  /** Its id. */
  id: string
  /** Its version after the change; a smaller one than already seen can be ignored. */
  version: number
  /** What happened, such as "meeting.requested". */
  kind: string
  /** ISO time of the change. */
  at: string
  /** Of the topic `directory`; left out when more has changed than can be named. */
  directory?: DirectoryChange
}

/** What has changed in the directory: enterprises by id, and the HS headings and VSIC classes that they stand under. */
export interface DirectoryChange {
  enterprises: readonly string[]
  codes: readonly string[]
}

/** A change and the rooms that hear of it. */
export interface Push {
  rooms: string[]
  change: Change
}

/** What a client may say when it connects: the time of the last change it heard of, to be told of later ones again. */
export interface Handshake {
  since?: string
}

/** What a meeting command answers with. */
export interface MeetingState {
  id: string
  version: number
  state: string
}

export interface ClientToServer {
  'meeting:request': (input: unknown, acknowledge: Acknowledge<MeetingState>) => void
  'meeting:answer': (input: unknown, acknowledge: Acknowledge<MeetingState>) => void
  'message:send': (input: unknown, acknowledge: Acknowledge<{ id: string; at: string }>) => void
  'message:reading': (input: unknown, acknowledge: Acknowledge<{ news: boolean }>) => void
  'meeting:counter': (input: unknown, acknowledge: Acknowledge<MeetingState>) => void
  'meeting:cancel': (input: unknown, acknowledge: Acknowledge<MeetingState>) => void
}

export interface ServerToClient {
  changed: (change: Change) => void
  /** The session ended or lost a right: the page reloads and finds out which. */
  'session:ended': () => void
}

export type CommandName = keyof ClientToServer

/** Rooms are named in one place so that nobody can listen to what is not theirs. */
export const roomOf = {
  person: (id: string) => `person:${id}` as const,
  enterprise: (id: string) => `enterprise:${id}` as const,
  session: (id: string) => `session:${id}` as const,
  /** Everybody who acts for an enterprise. */
  members: () => 'members' as const,
}

/** Path of the socket on the same HTTP server. */
export const REALTIME_PATH = '/realtime'
