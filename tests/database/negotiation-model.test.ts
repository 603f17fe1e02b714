/**
 * Both sides of two meetings, over real sockets, do whatever comes to mind: late, twice, at once, and with lines that break
 * before the answer. A reference of a few lines says what must come of it.
 */
import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import fc from 'fast-check'
import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { COMMANDS, consumersOf, pushOf, SIGNALS } from '#app/platform/app.server.ts'
import { startDispatcher, type Dispatcher } from '#app/platform/database/dispatcher.server.ts'
import { acceptConnections } from '#app/platform/realtime/connections.server.ts'
import type { Acknowledgement, Change, MeetingState } from '#app/platform/realtime/events.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aMember, cookieOf } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

type Side = 'requester' | 'responder'
const SLOTS = ['02:00', '03:00', '04:00', '05:00']

interface Move {
  meeting: 0 | 1
  side: Side
  act: 'accept' | 'decline' | 'counter' | 'cancel' | 'wait' | 'reschedule' | 'keepTime' | 'see'
  slots: number[]
  /** How many versions behind the mover's page is. */
  behind: number
  how: 'once' | 'twice' | 'broken'
}

/** How a meeting must stand. */
interface Reference {
  state: string
  turn: Side
  version: number
  offer: number
  offered: number[]
  booked: number | null
}

const other = (side: Side): Side => (side === 'requester' ? 'responder' : 'requester')

/** What must come of a move; null when it must be refused. Written from the words of the product, not from its rules. */
function mustBecome(
  now: Reference,
  move: Move,
  seen: number,
  takenElsewhere: number | null,
): Reference | null {
  if (seen < now.offer || seen > now.version) return null
  const { side, act, slots } = move
  const open = ['requested', 'seen', 'countered'].includes(now.state)
  const mine = now.turn === side
  const next = { ...now, version: now.version + 1, offer: now.version + 1 }
  const slot = slots[0]!
  switch (act) {
    case 'see':
      return now.state === 'requested' && side === 'responder'
        ? { ...next, state: 'seen', offer: now.offer }
        : null
    case 'accept':
      if (!(open || now.state === 'rescheduling') || !mine) return null
      if (!now.offered.includes(slot) || takenElsewhere === slot) return null
      return { ...next, state: 'accepted', booked: slot }
    case 'decline':
      return (open && mine) || (now.state === 'waiting' && side === 'responder')
        ? { ...next, state: 'declined' }
        : null
    case 'counter':
      if (open && mine) return { ...next, state: 'countered', turn: other(side), offered: slots }
      if (now.state === 'waiting' && side === 'responder')
        return { ...next, state: 'countered', turn: 'requester', offered: slots }
      return now.state === 'rescheduling' && mine ? { ...next, turn: other(side), offered: slots } : null
    case 'cancel':
      return open || ['waiting', 'accepted', 'rescheduling'].includes(now.state)
        ? { ...next, state: 'cancelled', booked: null }
        : null
    case 'wait':
      return ['requested', 'seen'].includes(now.state) && side === 'responder'
        ? { ...next, state: 'waiting', turn: 'responder' }
        : null
    case 'reschedule':
      return now.state === 'accepted'
        ? { ...next, state: 'rescheduling', turn: other(side), offered: slots }
        : null
    case 'keepTime':
      return now.state === 'rescheduling' ? { ...next, state: 'accepted' } : null
  }
}

const moves = fc.array(
  fc.record<Move>({
    meeting: fc.constantFrom(0, 1),
    side: fc.constantFrom('requester', 'responder'),
    act: fc.constantFrom(
      'accept',
      'accept',
      'accept',
      'decline',
      'counter',
      'counter',
      'cancel',
      'wait',
      'reschedule',
      'keepTime',
      'see',
    ),
    slots: fc.uniqueArray(fc.nat({ max: 3 }), { minLength: 1, maxLength: 3 }),
    behind: fc.constantFrom(0, 0, 0, 0, 1, 2),
    how: fc.constantFrom('once', 'once', 'twice', 'broken'),
  }),
  { minLength: 3, maxLength: 14 },
)

const move = (meeting: Move['meeting'], side: Side, act: Move['act'], slots = [0]): Move => ({
  meeting,
  side,
  act,
  slots,
  behind: 0,
  how: 'once',
})
/** Tried before all that is drawn: through every state, so that none is left out by chance. */
const TOUR: Move[] = [
  move(0, 'responder', 'see'),
  move(0, 'responder', 'counter', [1, 2]),
  move(0, 'requester', 'accept', [1]),
  move(0, 'responder', 'reschedule', [3]),
  move(0, 'requester', 'keepTime'),
  move(0, 'requester', 'reschedule', [2]),
  move(0, 'responder', 'accept', [2]),
  move(0, 'requester', 'cancel'),
  move(1, 'responder', 'wait'),
  move(1, 'responder', 'counter', [2]),
  move(1, 'requester', 'decline'),
]

let database: TestDatabase
let app: TestApp
let server: Server
let dispatcher: Dispatcher
let people: { buyer: string; makers: [string, string]; enterprises: [string, string] }
let rounds = 0
const ROUNDS_OF_PEOPLE = 4
const sockets = new Map<string, Socket>()
const heard = new Map<string, Map<string, number>>()

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  server = createServer()
  acceptConnections(app, { commands: COMMANDS, signals: SIGNALS, pushOf })
  app.realtime.attach(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { log, metrics } = app
  dispatcher = startDispatcher({
    url: database.url,
    log,
    metrics,
    consumers: consumersOf(app, () => Promise.resolve()),
  })
})

/** New people before anybody has sent as much as one person may in a minute. */
async function bringPeople(): Promise<void> {
  if (rounds % ROUNDS_OF_PEOPLE !== 0) return
  for (const socket of sockets.values()) socket.close()
  const [buyer, one, two] = await Promise.all([aMember(app), aMember(app), aMember(app)])
  people = {
    buyer: buyer.email,
    makers: [one.email, two.email],
    enterprises: [one.enterpriseId, two.enterpriseId],
  }
  for (const email of [people.buyer, ...people.makers]) await connect(email)
}

afterAll(async () => {
  for (const socket of sockets.values()) socket.close()
  await dispatcher.stop()
  await app.close()
  server.close()
  await database.close()
})

async function connect(email: string): Promise<Socket> {
  const socket = io(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {
    path: '/realtime',
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: { cookie: await cookieOf(app, email) },
  })
  const versions = heard.get(email) ?? new Map<string, number>()
  heard.set(email, versions)
  socket.on('changed', ({ id, version }: Change) =>
    versions.set(id, Math.max(version, versions.get(id) ?? 0)),
  )
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  sockets.set(email, socket)
  return socket
}

/** Proposed times must lie within half a year. */
function nextDay(): number {
  return rounds++ % 150
}

/** A day of its own for each round of two meetings, so that rounds do not meet. */
function dayOf(round: number): string {
  return new Date(Date.now() + (round + 2) * 86_400_000).toISOString().slice(0, 10)
}

type Answer = Acknowledgement<MeetingState>

const say = (socket: Socket, command: string, input: object) =>
  socket.timeout(8000).emitWithAck(command, input) as Promise<Answer>

async function request(round: number, meeting: 0 | 1): Promise<string> {
  const answer = await say(sockets.get(people.buyer)!, 'meeting:request', {
    clientKey: randomUUID(),
    enterpriseId: people.enterprises[meeting],
    purpose: 'a meeting whose fate is drawn by lot',
    timeZone: 'UTC',
    minutes: 45,
    times: SLOTS.map((slot) => `${dayOf(round)}T${slot}`),
  })
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value.id
}

async function inputOf(move: Move, id: string, version: number, round: number): Promise<object> {
  const base = { intent: move.act, meetingId: id, version }
  const starts = move.slots.map((slot) => `${dayOf(round)}T${SLOTS[slot]}`)
  if (move.act === 'counter' || move.act === 'reschedule')
    return { ...base, times: starts, timeZone: 'UTC', minutes: 45 }
  if (move.act === 'decline') return { ...base, reason: 'notNow' }
  if (move.act !== 'accept') return base
  const times = await app.db.meetingTime.findMany({ where: { meetingId: id }, orderBy: { round: 'desc' } })
  const wanted = times.find(({ startsAt }) => startsAt.toISOString().startsWith(starts[0]!))
  return { ...base, timeId: wanted?.id ?? randomUUID() }
}

/** Sends a move as it was drawn. Answers with what the mover hears in the end. */
async function carryOut(move: Move, input: object): Promise<{ acted: boolean; answer: Answer }> {
  const email = move.side === 'requester' ? people.buyer : people.makers[move.meeting]
  const socket = sockets.get(email)!
  if (move.how === 'broken') {
    // The command may or may not have arrived; after a new connection it is sent again.
    socket.emit('meeting:answer', input, () => undefined)
    await new Promise((resolve) => setImmediate(resolve))
    socket.close()
    const answer = await say(await connect(email), 'meeting:answer', input)
    return { acted: answer.ok, answer }
  }
  const answers = await Promise.all(
    Array.from({ length: move.how === 'twice' ? 2 : 1 }, () => say(socket, 'meeting:answer', input)),
  )
  expect(answers.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1)
  return { acted: answers.some(({ ok }) => ok), answer: answers.find(({ ok }) => ok) ?? answers[0]! }
}

async function rowOf(id: string) {
  const row = await app.db.meeting.findUniqueOrThrow({
    where: { id },
    include: { steps: { orderBy: { version: 'asc' } }, bookings: { select: { personId: true } } },
  })
  return row
}

async function expectSame(id: string, must: Reference, round: number): Promise<void> {
  const row = await rowOf(id)
  expect({ state: row.state, turn: row.turn, version: row.version, offer: row.offerVersion }).toEqual({
    state: must.state,
    turn: must.turn,
    version: must.version,
    offer: must.offer,
  })
  expect(row.steps.map(({ version }) => version)).toEqual(row.steps.map((_, index) => index + 1))
  expect(row.steps).toHaveLength(must.version)
  expect(row.bookings).toHaveLength(must.booked === null ? 0 : 2)
  if (must.booked !== null)
    expect(row.startsAt?.toISOString().slice(0, 16)).toBe(`${dayOf(round)}T${SLOTS[must.booked]}`)
}

/** Once nothing is on its way, everybody's page has heard of the last version of both meetings. */
async function expectHeard(ids: readonly string[], standing: readonly Reference[]): Promise<void> {
  await expect
    .poll(
      () =>
        ids.every((id, index) =>
          [people.buyer, people.makers[index]!].every(
            (email) => heard.get(email)?.get(id) === standing[index]!.version,
          ),
        ),
      { timeout: 10_000, interval: 20 },
    )
    .toBe(true)
}

test('whatever both sides send, however often and over whatever lines, the meetings stand as they must', async () => {
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(moves, async (drawn) => {
      await bringPeople()
      const day = nextDay()
      await database.pool.query('DELETE FROM calendar_booking')
      const ids = [await request(day, 0), await request(day, 1)]
      const standing: Reference[] = ids.map(() => ({
        state: 'requested',
        turn: 'responder',
        version: 1,
        offer: 1,
        offered: [0, 1, 2, 3],
        booked: null,
      }))
      for (const move of drawn) {
        const before = standing[move.meeting]!
        const seen = Math.max(1, before.version - move.behind)
        const input = await inputOf(move, ids[move.meeting]!, seen, day)
        const must = mustBecome(before, move, seen, standing[1 - move.meeting]!.booked)
        const { acted, answer } = await carryOut(move, input)
        if (!answer.ok) expect(answer.reason).not.toBe('')
        // A command that had arrived before the line broke is refused when it is sent again; it has acted all the same.
        if (move.how !== 'broken') expect(acted).toBe(must !== null)
        standing[move.meeting] = must ?? before
        reached.add(standing[move.meeting]!.state)
        await expectSame(ids[move.meeting]!, standing[move.meeting]!, day)
      }
      await expectHeard(ids, standing)
    }),
    { numRuns: 60, examples: [[TOUR]] },
  )
  expect([...reached].toSorted()).toEqual(
    expect.arrayContaining([
      'accepted',
      'cancelled',
      'countered',
      'declined',
      'rescheduling',
      'seen',
      'waiting',
    ]),
  )
}, 180_000)

test('two moves at once, by both sides or by one side twice: they come one after the other, in one order or the other', async () => {
  const pair = fc.tuple(
    fc.constantFrom<Move['act']>('accept', 'decline', 'counter', 'cancel'),
    fc.constantFrom<Move['act']>('cancel', 'accept', 'counter'),
    fc.constantFrom<Side>('requester', 'responder'),
  )
  await fc.assert(
    fc.asyncProperty(pair, async ([first, second, by]) => {
      await bringPeople()
      const day = nextDay()
      await database.pool.query('DELETE FROM calendar_booking')
      const id = await request(day, 0)
      const start: Reference = {
        state: 'requested',
        turn: 'responder',
        version: 1,
        offer: 1,
        offered: [0, 1, 2, 3],
        booked: null,
      }
      const both: Move[] = [
        { meeting: 0, side: 'responder', act: first, slots: [0], behind: 0, how: 'once' },
        { meeting: 0, side: by, act: second, slots: [1], behind: 0, how: 'once' },
      ]
      const inputs = await Promise.all(both.map((move) => inputOf(move, id, 1, day)))
      await Promise.all(both.map((move, index) => carryOut(move, inputs[index]!)))
      const possible = [both, both.toReversed()].map((order) =>
        order.reduce((now, move) => mustBecome(now, move, 1, null) ?? now, start),
      )
      const row = await rowOf(id)
      expect(possible.map(({ state, version }) => `${state} ${version}`)).toContain(
        `${row.state} ${row.version}`,
      )
      expect(row.bookings).toHaveLength(row.state === 'accepted' ? 2 : 0)
    }),
    { numRuns: 40 },
  )
}, 120_000)
