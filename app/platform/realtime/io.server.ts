import type { Server as HttpServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

import { createAdapter as createPostgresAdapter } from '@socket.io/postgres-adapter'
import { createAdapter as createRedisAdapter } from '@socket.io/redis-streams-adapter'
import { Redis } from 'ioredis'
import type pg from 'pg'
import { Server, type Socket } from 'socket.io'

import type { SignedInActor } from '../actor.ts'
import type { Environment } from '../env.server.ts'
import type { Logger } from '../logger.server.ts'
import { adapterLines } from './adapter-pool.server.ts'
import { drainSockets } from './drain.server.ts'
import {
  REALTIME_PATH,
  roomOf,
  type ClientToServer,
  type Push,
  type Room,
  type ServerToClient,
} from './events.ts'

/** Data kept on each socket after the handshake. */
export interface SocketData {
  actor: SignedInActor
  address: string
  /** Commands that are not answered yet. */
  underWay: number
}

export type ProductSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>
export type ProductServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>

/** What the rest of the product may do with the sockets. */
export interface Realtime {
  io: ProductServer
  /** Serves sockets on the HTTP server of this process. */
  attach(server: HttpServer): void
  /** Tells everybody in these rooms, in every process. */
  publish(push: Push): void
  /** The same of several, settled when the other processes have them. @throws when they do not: tell it again */
  publishAll(pushes: readonly Push[]): Promise<void>
  /** Tells everybody in a room what is written there together. */
  tell<Event extends keyof ServerToClient>(
    room: Room,
    event: Event,
    ...told: Parameters<ServerToClient[Event]>
  ): void
  /** Closes the sockets of a session, in every process. */
  endSession(sessionId: string): void
  /** Closes the sockets of a session that goes on, so that they come back as whom it shows now. */
  renewSession(sessionId: string): void
  /** Closes the sockets of a person, in every process, so that they come back with the rights that they have now. */
  endPerson(personId: string): void
  /** Whether this process lets its sockets go and takes no new ones. */
  draining(): boolean
  /** Lets the sockets of this process go, each when its commands are answered. */
  drain(): Promise<void>
  close(): Promise<void>
}

/**
 * Sockets shared by all processes: over Redis Streams with REDIS_URL, otherwise over PostgreSQL.
 * A process without HTTP (a worker) can publish too.
 */
export function openRealtime(env: Environment, pool: pg.Pool, log: Logger): Realtime {
  const io: ProductServer = new Server({
    path: REALTIME_PATH,
    serveClient: false,
    // Nothing that a browser may send is larger.
    maxHttpBufferSize: 64 * 1024,
    pingInterval: 20_000,
    pingTimeout: 20_000,
    connectTimeout: 10_000,
    allowRequest: (request, allow) => {
      // Browsers always send Origin with a cross-site handshake; a foreign one must not ride on the cookie.
      const origin = request.headers.origin
      allow(null, origin === undefined || sameHost(origin, request.headers.host) || origin === env.publicUrl)
    },
  })
  const between = env.redisUrl ? overRedis(io, env.redisUrl, log) : overPostgres(io, pool, log)
  const publish = ({ rooms, change }: Push) => void io.to(rooms).emit('changed', change)
  let attached = false
  let draining = false
  return {
    io,
    attach(server) {
      io.attach(server)
      attached = true
    },
    publish,
    async publishAll(pushes) {
      for (const push of pushes) publish(push)
      if (pushes.length > 0) await between.sent()
    },
    tell: (room, event, ...told) => void io.to(room).emit(event, ...told),
    endSession(sessionId) {
      io.to(roomOf.session(sessionId)).emit('session:ended')
      io.in(roomOf.session(sessionId)).disconnectSockets(true)
    },
    renewSession(sessionId) {
      io.in(roomOf.session(sessionId)).disconnectSockets(true)
    },
    endPerson(personId) {
      io.in(roomOf.person(personId)).disconnectSockets(true)
    },
    draining: () => draining,
    async drain() {
      draining = true
      await drainSockets(io)
    },
    async close() {
      // A server that was never attached has no engine to close, only its line to the other processes.
      if (attached) await io.close()
      else await io.of('/').adapter.close()
      await between.close()
    },
  }
}

/** The line between processes. */
interface Between {
  /** Settles when all that was told until now is with the other processes. */
  sent(): Promise<void>
  close(): Promise<void>
}

/** What Redis does not take within this time it gets when it is back: its client keeps it. */
const REDIS_PATIENCE_MS = 2000

function overRedis(io: ProductServer, url: string, log: Logger): Between {
  const redis = new Redis(url, { maxRetriesPerRequest: null })
  redis.on('error', (error) => log.warn({ err: error }, 'Redis is away; pushes to other processes wait'))
  io.adapter(createRedisAdapter(redis))
  return {
    // Commands are answered in the order in which they were sent.
    sent: async () =>
      void (await Promise.race([redis.ping(), pause(REDIS_PATIENCE_MS, null, { ref: false })])),
    close: () => Promise.resolve(redis.disconnect()),
  }
}

function overPostgres(io: ProductServer, pool: pg.Pool, log: Logger): Between {
  const errorHandler = (error: Error) =>
    log.debug({ err: error }, 'socket adapter lost the database for a moment')
  const lines = adapterLines(pool.options, errorHandler)
  // The adapter is typed for a whole pool but uses two of its functions.
  const asPool = lines.pool as unknown as pg.Pool
  io.adapter(createPostgresAdapter(asPool, { channelPrefix: 'nhip_cau', errorHandler }))
  return lines
}

function sameHost(origin: string, host: string | undefined): boolean {
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}
