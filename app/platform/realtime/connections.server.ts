import type { App } from '../app.ts'
import { isSignedIn, type SignedInActor } from '../actor.ts'
import { recentEvents, type DomainEvent } from '../database/outbox.server.ts'

import { checkRights, checkRightsOften } from './check-rights.server.ts'
import { roomOf, type Push } from './events.ts'
import type { ProductSocket } from './io.server.ts'
import { serveCommands, type Served } from './socket-edge.server.ts'

/** More tabs than anybody has open; a script that opens sockets without end is refused. */
const SOCKETS_PER_PERSON = 30

/** Who notes which people have a page open at this process. */
export interface Attendance {
  /** A socket of this person has come. */
  arrived(actor: SignedInActor): void
  /** One that had come has gone. */
  left(actor: SignedInActor): void
}

interface Connections extends Served {
  pushOf: (event: DomainEvent) => Push | null
  attendance?: Attendance
}

/**
 * Lets sockets in: the session cookie decides before connect, rooms follow from the person's memberships, and every
 * socket of a session closes with it.
 */
export function acceptConnections(app: App, { commands, signals, pushOf, attendance }: Connections): void {
  const { io } = app.realtime
  const open = new Map<string, number>()
  checkRightsOften(app)

  io.use((socket, next) => {
    void (async () => {
      try {
        const actor = await app.actorOf(new Headers({ cookie: socket.handshake.headers.cookie ?? '' }))
        if (!isSignedIn(actor)) return next(new Error('unauthenticated'))
        if ((open.get(actor.personId) ?? 0) >= SOCKETS_PER_PERSON) return next(new Error('tooMany'))
        socket.data = { actor, address: socket.handshake.address }
        next()
      } catch (error) {
        app.log.warn({ err: error }, 'a socket could not be authenticated')
        next(new Error('unavailable'))
      }
    })()
  })

  io.on('connection', (socket: ProductSocket) => {
    const { actor } = socket.data
    open.set(actor.personId, (open.get(actor.personId) ?? 0) + 1)
    app.metrics.socketsOpen.inc()
    attendance?.arrived(actor)
    void socket.join([
      roomOf.person(actor.personId),
      roomOf.session(actor.sessionId),
      ...actor.memberships.map((membership) => roomOf.enterprise(membership.enterpriseId)),
      ...(actor.memberships.length > 0 ? [roomOf.members()] : []),
    ])
    serveCommands(app, socket, { commands, signals })
    // What was taken away between the look at the session and the joining of rooms was told to nobody here.
    void checkRights(app, [socket])
    void tellAgain(app, socket, pushOf)
    socket.on('disconnect', () => {
      app.metrics.socketsOpen.dec()
      const left = (open.get(actor.personId) ?? 1) - 1
      if (left > 0) open.set(actor.personId, left)
      else open.delete(actor.personId)
      attendance?.left(actor)
    })
    socket.on('error', (error) => app.log.debug({ err: error }, 'socket error'))
  })
}

const TOLD_AGAIN_MS = 60_000
const TOLD_AGAIN_AT_MOST_MS = 3_600_000
const TOLD_AGAIN_EVENTS = 500

/**
 * A push that went out while this client had no line, or while the server was down, is not lost: a client that connects
 * is told again of what happened since the last change it heard of, or in the last minute.
 */
async function tellAgain(
  app: App,
  socket: ProductSocket,
  pushOf: (event: DomainEvent) => Push | null,
): Promise<void> {
  const now = app.clock.now().getTime()
  const { since } = socket.handshake.auth as { since?: unknown }
  const heard = typeof since === 'string' ? Date.parse(since) : Number.NaN
  const from = Math.min(Number.isNaN(heard) ? now : heard, now - TOLD_AGAIN_MS)
  try {
    const events = await recentEvents(
      app.db,
      new Date(Math.max(from, now - TOLD_AGAIN_AT_MOST_MS)),
      TOLD_AGAIN_EVENTS,
    )
    for (const event of events) {
      const push = pushOf(event)
      if (push?.rooms.some((room) => socket.rooms.has(room))) socket.emit('changed', push.change)
    }
  } catch (error) {
    app.log.debug(
      { err: error },
      'missed changes could not be read; the page asks for everything visible by itself',
    )
  }
}
