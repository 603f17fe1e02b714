import type { Push } from './events.ts'
import type { ProductServer } from './io.server.ts'

/** Pushes of this time go to the other processes in one message. */
const GATHER_MS = 5
/** A message over PostgreSQL of more than 8,000 bytes takes a detour over a table. */
const MOST_TOGETHER = 15

/** Tells of a change. */
export interface Pushes {
  (push: Push): void
  /** Sends at once what waits for the other processes. */
  flush(): void
}

/** Tells the sockets of this process at once, and those of the others with the next message to them. */
export function createPushes(io: ProductServer): Pushes {
  const tellHere = ({ rooms, change }: Push) => void io.local.to(rooms).emit('changed', change)
  const waiting: Push[] = []
  let timer: NodeJS.Timeout | undefined
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    while (waiting.length > 0) io.serverSideEmit('pushes', waiting.splice(0, MOST_TOGETHER))
  }
  io.on('pushes', (pushes) => {
    for (const push of pushes) tellHere(push)
  })
  const publish = (push: Push) => {
    tellHere(push)
    waiting.push(push)
    timer ??= setTimeout(flush, GATHER_MS)
  }
  return Object.assign(publish, { flush })
}
