import type { Socket } from 'socket.io-client'

import {
  REALTIME_PATH,
  type Acknowledgement,
  type AnswerOf,
  type Change,
  type ClientToServer,
  type CommandName,
  type Handshake,
  type ServerToClient,
  type SignalName,
} from './events.ts'

/** How the page stands with the server. */
export type ConnectionState = 'off' | 'connecting' | 'connected'

interface Listeners {
  /** Something that the page may show has changed, or may have changed while the line was down. */
  changed(change: Change | null): void
  state(state: ConnectionState): void
  sessionEnded(): void
}

const ACKNOWLEDGE_MS = 8000
const RETURN_MS = 1000
const REFUSED_MS = 3000

let socket: Socket<ServerToClient, ClientToServer> | undefined
/** What parts of the page do each time the line comes to stand, and what they listen to on it. */
const starters = new Set<() => void>()
const ears = new Set<(line: NonNullable<typeof socket>) => void>()

/**
 * Opens the page's one line to the server; the library for it is loaded only now, so that readers without an account
 * never fetch it. Every reconnect reports a change, so that nothing missed in between stays missed.
 * @returns a function that closes the line
 */
export function openConnection(listeners: Listeners): () => void {
  let closed = false
  let opened: typeof socket
  listeners.state('connecting')
  void import('socket.io-client').then(({ io }) => {
    if (closed) return
    let since: string | undefined
    opened = io({
      path: REALTIME_PATH,
      transports: ['websocket', 'polling'],
      reconnectionDelayMax: 5000,
      auth: (tell) => tell({ since } satisfies Handshake),
    })
    socket = opened
    for (const attach of ears) attach(opened)
    let before = false
    opened.on('connect', () => {
      listeners.state('connected')
      for (const start of starters) start()
      if (before) listeners.changed(null)
      before = true
    })
    opened.on('disconnect', (reason) => {
      listeners.state('connecting')
      // The server closed this socket on purpose; the library would not come back by itself.
      if (reason !== 'io server disconnect') return
      listeners.sessionEnded()
      // It may have been for a right that changed, not for the session: whoever is still signed in comes back.
      setTimeout(() => (closed ? undefined : opened?.connect()), RETURN_MS)
    })
    opened.on('connect_error', (error) => {
      if (error.message === 'unauthenticated') listeners.sessionEnded()
      else if (!opened?.active) setTimeout(() => (closed ? undefined : opened?.connect()), REFUSED_MS)
    })
    opened.on('changed', (change) => {
      since = change.at
      listeners.changed(change)
    })
    opened.on('session:ended', () => listeners.sessionEnded())
  })
  return () => {
    closed = true
    opened?.close()
    if (socket === opened) socket = undefined
    listeners.state('off')
  }
}

/**
 * Sends a command over the line.
 * @returns the server's answer, or null when there is no line or no answer came: the caller then posts the form, and
 *   the server recognises what it has already done
 */
export async function sendCommand<Name extends CommandName>(
  name: Name,
  input: Record<string, unknown>,
): Promise<Acknowledgement<AnswerOf<Name>> | null> {
  if (!socket?.connected) return null
  try {
    const line = socket.timeout(ACKNOWLEDGE_MS) as unknown as {
      emitWithAck(name: string, input: unknown): Promise<Acknowledgement<AnswerOf<Name>>>
    }
    return await line.emitWithAck(name, input)
  } catch {
    return null
  }
}

/** Runs now, when the line stands, and each time that it comes to stand again. Returns how to stop. */
export function whenConnected(start: () => void): () => void {
  starters.add(start)
  if (socket?.connected) start()
  return () => void starters.delete(start)
}

/** Listens to an event of the line, also of those that are opened later. Returns how to stop. */
export function hear<Event extends keyof ServerToClient>(
  event: Event,
  listener: ServerToClient[Event],
): () => void {
  // The library's types cannot follow an event that is not known yet.
  type Plain = Record<'on' | 'off', (event: string, listener: ServerToClient[Event]) => void>
  const attach = (line: NonNullable<typeof socket>) => (line as unknown as Plain).on(event, listener)
  ears.add(attach)
  if (socket) attach(socket)
  return () => {
    ears.delete(attach)
    ;(socket as Plain | undefined)?.off(event, listener)
  }
}

/** Says something over the line that needs no answer; lost while there is no line. */
export function sendSignal(name: SignalName, input: Record<string, unknown>): void {
  if (socket?.connected) socket.emit(name, input)
}
