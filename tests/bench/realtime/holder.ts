/** A process that holds many sockets, sends commands at a steady rate and notes what comes back. */
import { setTimeout as pause } from 'node:timers/promises'

import { io, type Socket } from 'socket.io-client'

import {
  moment,
  type FromHolder,
  type Heard,
  type PlannedCall,
  type SentCall,
  type ToHolder,
} from './messages.ts'

/** Handshakes on their way at one time. */
const AT_ONCE = 40
const HANDSHAKE_MS = 30_000
const ANSWER_MS = 20_000

const sockets = new Map<number, Socket>()
const heard: Heard[] = []
const calls: SentCall[] = []
let lost = 0

process.on('message', (message: ToHolder) => {
  if (message.kind === 'open') void open(message.url, message.sockets)
  if (message.kind === 'send') void send(message)
  if (message.kind === 'report') tell({ kind: 'reported', calls, heard, lost })
  if (message.kind === 'close') process.exit(0)
})
process.on('disconnect', () => process.exit(0))

function tell(message: FromHolder): void {
  process.send?.(message)
}

async function open(url: string, wanted: { cookie: string; number: number }[]): Promise<void> {
  const failed: string[] = []
  const handshakes: number[] = []
  const waiting = [...wanted]
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const started = moment()
      try {
        sockets.set(next.number, await connected(url, next))
        handshakes.push(moment() - started)
      } catch (error) {
        failed.push((error as Error).message)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  tell({ kind: 'opened', open: sockets.size, failed, handshakes })
}

function connected(url: string, { cookie, number }: { cookie: string; number: number }): Promise<Socket> {
  const socket = io(url, {
    path: '/realtime',
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    timeout: HANDSHAKE_MS,
    auth: { number },
    ...(cookie === '' ? {} : { extraHeaders: { cookie } }),
  })
  socket.on('changed', ({ id, kind }: { id: string; kind: string }) => {
    heard.push({ id, number, kind, at: moment() })
  })
  return new Promise((resolve, reject) => {
    socket.once('connect', () => {
      socket.on('disconnect', () => (lost += 1))
      resolve(socket)
    })
    socket.once('connect_error', reject)
  })
}

/** Sends by the clock, whether or not earlier ones were answered: a slow server must not slow the measure. */
async function send({ rate, calls: planned }: Extract<ToHolder, { kind: 'send' }>): Promise<void> {
  const start = moment()
  const answers: Promise<void>[] = []
  for (const [place, call] of planned.entries()) {
    const wait = start + (place / rate) * 1000 - moment()
    if (wait > 1) await pause(wait)
    const socket = sockets.get(call.from)
    if (socket) answers.push(sendOne(socket, call))
  }
  await Promise.all(answers)
  tell({ kind: 'sent' })
}

async function sendOne(socket: Socket, { to, name, input }: PlannedCall): Promise<void> {
  const call: SentCall = { to, at: moment(), answeredAt: null, id: null, refused: null }
  calls.push(call)
  try {
    const answer = (await socket.timeout(ANSWER_MS).emitWithAck(name, input)) as
      { ok: true; value: { id: string } } | { ok: false; code: string; reason: string }
    call.answeredAt = moment()
    if (answer.ok) call.id = answer.value.id
    else call.refused = `${answer.code}: ${answer.reason}`
  } catch {
    call.refused = 'no answer'
  }
}
