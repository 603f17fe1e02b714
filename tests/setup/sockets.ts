import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { io, type Socket } from 'socket.io-client'

import { COMMANDS, consumersOf, keepAttendance, pushOf, SIGNALS } from '#app/platform/app.server.ts'
import { startDispatcher, type Dispatcher } from '#app/platform/database/dispatcher.server.ts'
import { acceptConnections } from '#app/platform/realtime/connections.server.ts'
import type { Acknowledgement, ServerToClient } from '#app/platform/realtime/events.ts'
import type { TestApp } from '#tests/factories/app.ts'
import { cookieOf } from '#tests/factories/people.ts'

/** The sockets of a product, on a real HTTP server. */
export interface Sockets {
  url: string
  dispatcher: Dispatcher
  attendance: ReturnType<typeof keepAttendance>
  /** A socket with a cookie, whether or not it is let in. */
  open(cookie: string): Socket
  /** A socket of this person that has been let in. */
  connected(email: string): Promise<Socket>
  /** Closes the sockets that a test has left. */
  closeAll(): void
  close(): Promise<void>
}

/** Serves sockets as the product does, and delivers what is to be told. */
export async function serveSockets(app: TestApp, databaseUrl: string): Promise<Sockets> {
  const server = createServer()
  const attendance = keepAttendance(app)
  acceptConnections(app, { commands: COMMANDS, signals: SIGNALS, pushOf, attendance })
  app.realtime.attach(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { log, metrics } = app
  const consumers = consumersOf(app, () => Promise.resolve())
  const dispatcher = startDispatcher({ url: databaseUrl, log, metrics, consumers })
  const left: Socket[] = []
  const open = (cookie: string) => {
    const socket = io(url, {
      path: '/realtime',
      transports: ['websocket'],
      reconnection: false,
      extraHeaders: { cookie },
    })
    left.push(socket)
    return socket
  }
  const closeAll = () => {
    for (const socket of left.splice(0)) socket.close()
  }
  return {
    url,
    dispatcher,
    attendance,
    open,
    async connected(email) {
      const socket = open(await cookieOf(app, email))
      await until(socket, 'connect')
      return socket
    },
    closeAll,
    async close() {
      closeAll()
      await attendance.close()
      await dispatcher.stop()
      await app.close()
      server.close()
    },
  }
}

/** The next event of a name. @throws Error when the socket is not let in */
export function until(socket: Socket, event: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    socket.once(event, resolve)
    socket.once('connect_error', reject)
  })
}

/** Sends a command and waits for the answer. */
export function command<T = unknown>(
  socket: Socket,
  name: string,
  input: unknown,
): Promise<Acknowledgement<T>> {
  return socket.timeout(5000).emitWithAck(name, input) as Promise<Acknowledgement<T>>
}

/** Gathers what a socket is told, from now on. */
export function heard<Event extends keyof ServerToClient>(
  socket: Socket,
  event: Event,
): Parameters<ServerToClient[Event]>[0][] {
  const all: Parameters<ServerToClient[Event]>[0][] = []
  const name: string = event
  socket.on(name, (told: Parameters<ServerToClient[Event]>[0]) => all.push(told))
  return all
}
