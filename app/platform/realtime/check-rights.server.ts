import type { App } from '../app.ts'
import type { ProductSocket } from './io.server.ts'

/** What is taken away closes sockets at once; this finds what was not told, as when the line between processes was down. */
const EVERY_MS = 30_000
const AT_ONCE = 1000

/** Closes those of these sockets whose person has no longer the rights that they were let in with; they may come back. */
export async function checkRights(
  app: Pick<App, 'rightsStand' | 'log'>,
  sockets: readonly ProductSocket[],
): Promise<void> {
  for (let start = 0; start < sockets.length; start += AT_ONCE) {
    const some = sockets.slice(start, start + AT_ONCE)
    try {
      const stand = await app.rightsStand(some.map((socket) => socket.data.actor))
      for (const [place, socket] of some.entries()) if (!stand[place]) socket.disconnect(true)
    } catch (error) {
      app.log.debug({ err: error }, 'rights of sockets are looked at later: the database did not answer')
    }
  }
}

/** Looks at all sockets of this process from time to time, for as long as it runs. */
export function checkRightsOften(app: App): void {
  let busy = false
  setInterval(() => {
    if (busy) return
    busy = true
    const sockets = [...app.realtime.io.of('/').sockets.values()]
    void checkRights(app, sockets).finally(() => (busy = false))
  }, EVERY_MS).unref()
}
