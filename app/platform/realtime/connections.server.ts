import type { App } from '../app.ts'
import { isSignedIn, type SignedInActor } from '../actor.ts'
import type { DomainEvent } from '../database/outbox.server.ts'

import { boundSocket } from './bounds.server.ts'
import { checkRightsOften } from './check-rights.server.ts'
import { roomOf, type Push } from './events.ts'
import type { ProductSocket } from './io.server.ts'
import { serveNewcomers } from './newcomers.server.ts'
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
  const welcome = serveNewcomers(app, pushOf)
  checkRightsOften(app)

  io.use((socket, next) => {
    void (async () => {
      if (app.realtime.draining()) return next(new Error('unavailable'))
      try {
        const actor = await app.actorOf(new Headers({ cookie: socket.handshake.headers.cookie ?? '' }))
        if (!isSignedIn(actor)) return next(new Error('unauthenticated'))
        if ((open.get(actor.personId) ?? 0) >= SOCKETS_PER_PERSON) return next(new Error('tooMany'))
        socket.data = { actor, address: socket.handshake.address, underWay: 0 }
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
    serveCommands(app, socket, { commands, signals }, boundSocket(socket, app.log))
    welcome(socket)
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
