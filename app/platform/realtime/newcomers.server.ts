import type { App } from '../app.ts'
import { recentEvents, type DomainEvent } from '../database/outbox.server.ts'

import { checkRights } from './check-rights.server.ts'
import type { Push } from './events.ts'
import type { ProductSocket } from './io.server.ts'

/** Those who come within this time are served by the same questions to the database. */
const GATHER_MS = 50
const TOLD_AGAIN_MS = 60_000
const TOLD_AGAIN_AT_MOST_MS = 3_600_000
const TOLD_AGAIN_EVENTS = 5000

/**
 * What is done for sockets that have just joined their rooms. What was taken away between the look at the session and the
 * joining was told to nobody here: rights are looked at once more. And a push that went out while a client had no line, or
 * while the server was down, is not lost: it is told again of what happened since the last change it heard of, or in the
 * last minute.
 */
export function serveNewcomers(
  app: App,
  pushOf: (event: DomainEvent) => Push | null,
): (socket: ProductSocket) => void {
  let waiting: ProductSocket[] = []
  const serve = async () => {
    const sockets = waiting
    waiting = []
    await checkRights(app, sockets)
    await tellAgain(
      app,
      sockets.filter(({ connected }) => connected),
      pushOf,
    )
  }
  return (socket) => {
    if (waiting.push(socket) === 1) setTimeout(() => void serve(), GATHER_MS)
  }
}

async function tellAgain(
  app: App,
  sockets: readonly ProductSocket[],
  pushOf: (event: DomainEvent) => Push | null,
): Promise<void> {
  if (sockets.length === 0) return
  const now = app.clock.now().getTime()
  const beginnings = new Map(sockets.map((socket) => [socket, heardUntil(socket, now)]))
  try {
    const first = new Date(Math.min(...beginnings.values()))
    const pushes = (await recentEvents(app.db, first, TOLD_AGAIN_EVENTS)).flatMap((event) => {
      const push = pushOf(event)
      return push ? [{ at: event.at.getTime(), ...push }] : []
    })
    for (const [socket, from] of beginnings)
      for (const { at, rooms, change } of pushes)
        if (at >= from && rooms.some((room) => socket.rooms.has(room))) socket.emit('changed', change)
  } catch (error) {
    app.log.debug(
      { err: error },
      'missed changes could not be read; the page asks for everything visible by itself',
    )
  }
}

/** From when on a client may have missed something. */
function heardUntil(socket: ProductSocket, now: number): number {
  const { since } = socket.handshake.auth as { since?: unknown }
  const heard = typeof since === 'string' ? Date.parse(since) : Number.NaN
  const from = Math.min(Number.isNaN(heard) ? now : heard, now - TOLD_AGAIN_MS)
  return Math.max(from, now - TOLD_AGAIN_AT_MOST_MS)
}
