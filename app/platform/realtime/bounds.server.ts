import type { Logger } from '../logger.server.ts'
import type { ProductSocket } from './io.server.ts'

/** What a page may send in one moment, and in the long run. */
const BURST = 200
const PER_SECOND = 20
/** Whoever was told and goes on by so much is closed. */
const PATIENCE = 200
/** How soon it is told again. */
const TELL_MS = 1000

/** What may wait for a client that does not read. Whoever comes back reads the truth instead. */
const MOST_PACKETS = 500
const MOST_BYTES = 2 * 2 ** 20

/** The little of the connection under a socket that is looked at. */
interface Connection {
  writeBuffer: { data?: string | { length: number } }[]
  on(event: 'packet', listener: (packet: { type: string }) => void): void
  on(event: 'packetCreate', listener: () => void): void
  close(discard?: boolean): void
}

/**
 * Bounds what one connection can ask of the process: how much it sends, of whatever kind, and how much it leaves unread.
 * @returns whether what was sent last is to be heard
 */
export function boundSocket(socket: ProductSocket, log: Logger): () => boolean {
  const connection = socket.conn as unknown as Connection
  const { personId } = socket.data.actor
  const close = (why: string) => {
    log.warn({ person: personId }, why)
    connection.close(true)
  }
  connection.on('packetCreate', () => {
    if (isTooMuch(connection.writeBuffer)) close('a client that does not read was closed')
  })
  let left = BURST
  let over = 0
  let filledAt = performance.now()
  let toldAt = -Infinity
  connection.on('packet', ({ type }) => {
    if (type !== 'message') return
    const now = performance.now()
    left = Math.min(BURST, left + ((now - filledAt) / 1000) * PER_SECOND)
    filledAt = now
    if (left >= 1) {
      left -= 1
      over = 0
      return
    }
    over += 1
    if (over > PATIENCE) return close('a client that sent too much was closed')
    if (now - toldAt < TELL_MS) return
    toldAt = now
    socket.emit('server:slowDown', Math.ceil(BURST / PER_SECOND))
  })
  return () => over === 0
}

function isTooMuch(waiting: Connection['writeBuffer']): boolean {
  if (waiting.length > MOST_PACKETS) return true
  // Counted now and then: most of what is sent is small.
  if (waiting.length < 16 || waiting.length % 8 > 0) return false
  return waiting.reduce((sum, { data }) => sum + (data?.length ?? 0), 0) > MOST_BYTES
}
