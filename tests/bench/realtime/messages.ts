/** What the bench tells a process that holds sockets. */
export type ToHolder =
  | { kind: 'open'; url: string; sockets: { cookie: string; number: number }[] }
  | { kind: 'send'; rate: number; calls: PlannedCall[] }
  | { kind: 'report' }
  | { kind: 'close' }

/** A command to send over the socket of this number. */
export interface PlannedCall {
  from: number
  /** Number of the socket that is to hear of it. */
  to: number
  name: string
  input: Record<string, unknown>
}

/** What a process that holds sockets tells the bench. Times are milliseconds of one clock for all processes. */
export type FromHolder =
  | { kind: 'opened'; open: number; failed: string[]; handshakes: number[] }
  | { kind: 'sent' }
  | { kind: 'reported'; calls: SentCall[]; heard: Heard[]; lost: number }

export interface SentCall {
  /** Number of the socket that is to hear of it. */
  to: number
  at: number
  answeredAt: number | null
  /** Id of the meeting; null when it was refused. */
  id: string | null
  /** Why it was refused. */
  refused: string | null
}

/** A push that reached a socket. */
export interface Heard {
  id: string
  number: number
  kind: string
  at: number
}

/** The present moment, comparable between processes of one machine. */
export function moment(): number {
  return performance.timeOrigin + performance.now()
}
