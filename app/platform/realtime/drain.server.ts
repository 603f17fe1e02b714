import { setTimeout as pause } from 'node:timers/promises'

import type { ProductServer, ProductSocket } from './io.server.ts'

/** All sockets are let go within this time, so that they do not come to another process in the same moment. */
const SPREAD_MS = 2500
const SLICE_MS = 50
/** Commands that are under way have so long to be answered. */
const PATIENCE_MS = 4000

/**
 * Lets all sockets of this process go before it ends: they are told, and closed a few at a time, each when its commands have
 * been answered. Clients come back by themselves, to another process or to the next one.
 */
export async function drainSockets(io: ProductServer): Promise<void> {
  const sockets = [...io.of('/').sockets.values()].toSorted(() => Math.random() - 0.5)
  for (const socket of sockets) socket.emit('server:draining')
  const slices = Math.max(1, Math.min(Math.ceil(SPREAD_MS / SLICE_MS), sockets.length))
  const size = Math.ceil(sockets.length / slices)
  const going: Promise<void>[] = []
  for (let start = 0; start < sockets.length; start += size) {
    going.push(...sockets.slice(start, start + size).map(letGo))
    await pause(SLICE_MS)
  }
  await Promise.all(going)
}

async function letGo(socket: ProductSocket): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; socket.data.underWay > 0 && Date.now() < end;) await pause(20)
  // Not as somebody who is sent away: the client's library then comes back by itself.
  socket.conn.close()
}
