/** The least that Socket.IO can do: passes a message on to one other socket and acknowledges it. */
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { Server } from 'socket.io'

const server = createServer()
const io = new Server(server, { path: '/realtime', serveClient: false })
io.on('connection', (socket) => {
  const { number } = socket.handshake.auth as { number: number }
  void socket.join(String(number))
  socket.on('echo', ({ to }: { to: number }, acknowledge: (answer: unknown) => void) => {
    const id = randomUUID()
    io.to(String(to)).emit('changed', { id, kind: 'echo' })
    acknowledge({ ok: true, value: { id } })
  })
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.on('disconnect', () => process.exit(0))
