/**
 * The real-time contract: everything that travels over /realtime, for both sides. Documented in docs/realtime.md.
 * What the server pushes says only that something changed; the page then asks its loader, which checks permission. What is
 * written together in the room of a meeting is the one exception.
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
  topic: 'meeting' | 'shortlist' | 'import' | 'need' | 'proposals' | 'directory' | 'presence' | 'notification'
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
  /** Of the topic `presence`: the enterprises where somebody came or went; left out when there are too many to name. */
  presence?: { enterprises: readonly string[] }
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

/** What a person wishes others to see of whether they are here. */
export interface OwnPresence {
  state: 'available' | 'away'
  /** Whether others see it at all. */
  shown: boolean
}

export interface ClientToServer {
  'presence:set': (input: unknown, acknowledge: Acknowledge<OwnPresence>) => void
  /** Begins or stops to hear who comes and goes. */
  'presence:watch': (input: unknown, acknowledge: Acknowledge) => void
  'meeting:request': (input: unknown, acknowledge: Acknowledge<MeetingState>) => void
  'meeting:answer': (input: unknown, acknowledge: Acknowledge<MeetingState>) => void
  'message:send': (input: unknown, acknowledge: Acknowledge<{ id: string; at: string }>) => void
  'message:reading': (input: unknown, acknowledge: Acknowledge<{ news: boolean }>) => void
  'meeting:counter': (input: unknown, acknowledge: Acknowledge<MeetingState>) => void
  'meeting:cancel': (input: unknown, acknowledge: Acknowledge<MeetingState>) => void
  /** Begins to hear what is written together in a meeting, for as long as a page shows it. */
  'meeting:open': (input: unknown, acknowledge: Acknowledge<MeetingState>) => void
  'meeting:close': (input: unknown, acknowledge: Acknowledge) => void
  /** The shared notes, or what has come to them since a page last heard. */
  'notes:open': (input: unknown, acknowledge: Acknowledge<SharedNotes>) => void
  /** Takes a change of the shared notes in; the same one again changes nothing. */
  'notes:edit': (input: unknown, acknowledge: Acknowledge<NotesKept>) => void
  /** Keeps the notes that somebody writes for themselves. */
  'notes:keep': (input: unknown, acknowledge: Acknowledge<NotesKept>) => void
  /** That the person is writing, or has stopped; told to the others in the room and kept nowhere. */
  typing: (input: unknown, acknowledge?: Acknowledge) => void
}

/** Shared notes of a meeting. Binary parts are Yjs's, in base64. */
export interface SharedNotes {
  version: number
  /** What the asker lacks. */
  update: string
  /** How far the server is, so that a page can send what the server lacks. */
  vector: string
  mayWrite: boolean
}

export interface NotesKept {
  version: number
}

/** A change of shared notes, to those who have them open. */
export interface NotesChange {
  meetingId: string
  version: number
  update: string
}

/** Somebody else in the room of a meeting is writing, or has stopped. */
export interface Typing {
  meetingId: string
  personId: string
  name: string
  typing: boolean
  where: TypingPlace
}

export const TYPING_PLACES = ['messages', 'notes'] as const
export type TypingPlace = (typeof TYPING_PLACES)[number]

export interface ServerToClient {
  changed: (change: Change) => void
  /** The session ended or lost a right: the page reloads and finds out which. */
  'session:ended': () => void
  /** This socket sends too much: what comes within so many seconds may be refused, and the socket closed. */
  'server:slowDown': (seconds: number) => void
  /** The process ends soon: the line will be closed, and comes back by itself. */
  'server:draining': () => void
  typing: (typing: Typing) => void
  'notes:changed': (change: NotesChange) => void
}

/** What is heard at once and without the database, and answered only when an answer is asked for. */
export type SignalName = 'typing'
export type CommandName = Exclude<keyof ClientToServer, SignalName>

/** What a command answers with when it was carried out. */
export type AnswerOf<Name extends CommandName> = Name extends CommandName
  ? Parameters<ClientToServer[Name]>[1] extends Acknowledge<infer T>
    ? T
    : never
  : never

/** Rooms are named in one place so that nobody can listen to what is not theirs. */
export const roomOf = {
  person: (id: string) => `person:${id}` as const,
  enterprise: (id: string) => `enterprise:${id}` as const,
  session: (id: string) => `session:${id}` as const,
  /** Who has a page of this meeting open, and may. */
  meeting: (id: string) => `meeting:${id}` as const,
  /** Everybody who acts for an enterprise. */
  members: () => 'members' as const,
  /** Members who have a page open that shows who is there now. */
  presence: () => 'presence' as const,
}

/** The name of a room. */
export type Room = ReturnType<(typeof roomOf)[keyof typeof roomOf]>

/** Path of the socket on the same HTTP server. */
export const REALTIME_PATH = '/realtime'
