import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

import { http, HttpResponse } from 'msw'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'

import {
  commandCalendar,
  readCalendars,
  readOwnCalendar,
  readSources,
} from '#app/features/availability/index.server.ts'
import { freeTimes, type PersonCalendar } from '#app/features/availability/index.ts'
import { CommandCalendar } from '#app/features/availability/page/own-calendar.schema.ts'
import { BusyThread } from '#app/features/availability/sources/busy-thread.server.ts'
import { downloadOwnCopy } from '#app/features/personal-data/index.server.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aMember, signedInAs } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { outside } from '#tests/setup/network.ts'

const MINUTE_MS = 60_000
const START = new Date('2026-11-23T02:00:00Z')

let database: TestDatabase
let app: TestApp
let now = START
let maker: SignedInActor
let buyer: SignedInActor
let calendarServer: Server
let address = ''
let asked: IncomingHttpHeaders[] = []
/** What the calendar server on this machine does. */
let serve: (response: ServerResponse, headers: IncomingHttpHeaders) => void

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url, { variables: { WEBHOOK_LOOPBACK: 'on' } })
  app.clock = { now: () => now }
  maker = await signedInAs(app, (await aMember(app)).email)
  buyer = await buyerFrom('DE', 'Europe/Berlin')
  calendarServer = createServer((request, response) => {
    asked.push(request.headers)
    serve(response, request.headers)
  })
  await new Promise<void>((resolve) => calendarServer.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(calendarServer.address() as AddressInfo).port}/secret-path/basic.ics`
})

beforeEach(async () => {
  now = START
  asked = []
  serve = (response) => response.end(calendarOf(event('20261124T020000Z', '20261124T030000Z')))
  await app.db.calendarSettings.deleteMany()
  await app.db.calendarException.deleteMany()
  await app.db.calendarSource.deleteMany()
})

afterAll(async () => {
  calendarServer.closeAllConnections()
  calendarServer.close()
  await app.close()
  await database.close()
})

async function buyerFrom(country: string, timeZone: string): Promise<SignedInActor> {
  const { email, enterpriseId } = await aMember(app, { timeZone, language: 'en' })
  await app.db.site.create({ data: { enterpriseId, kind: 'head_office', country } })
  return signedInAs(app, email)
}

const calendarOf = (...lines: string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (from: string, to: string, ...more: string[]) =>
  ['BEGIN:VEVENT', 'SUMMARY:Lương tháng 11', `DTSTART:${from}`, `DTEND:${to}`, ...more, 'END:VEVENT'].join(
    '\r\n',
  )

/** Does what the page asks for, as the page would. */
const command = (given: Record<string, unknown>, actor = maker) =>
  commandCalendar(app, actor, CommandCalendar.parse(given))

const addSource = (given: { address?: string; name?: string } = {}) =>
  command({ command: 'addSource', address, ...given })

async function calendarFor(actor: SignedInActor, from: string, until: string): Promise<PersonCalendar> {
  const within = { startsAt: new Date(from), endsAt: new Date(until) }
  const calendars = await readCalendars(app, [actor.personId], within)
  return calendars.get(actor.personId)!
}

async function sourceOf(actor = maker) {
  const { sources } = await readOwnCalendar(app, actor, 'vi')
  return sources[0]!
}

async function busyOf(actor = maker): Promise<string[]> {
  const { busy } = await calendarFor(actor, '2026-11-23T00:00Z', '2026-12-31T00:00Z')
  return busy.map(({ startsAt, endsAt }) => `${startsAt.toISOString()} ${endsAt.toISOString()}`)
}

const ONE_HOUR = ['2026-11-24T02:00:00.000Z 2026-11-24T03:00:00.000Z']

async function reasonOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'accepted'
  } catch (error) {
    if (error instanceof AppError) return error.reasonKey
    throw error
  }
}

const secondOfSeptember = { minutes: 30, stepMinutes: 30, now: new Date('2027-08-20T00:00Z') }

test('people who have set nothing receive in the office hours of their zone, and rest on the holidays of both countries', async () => {
  const within = { startsAt: new Date('2026-12-24T00:00Z'), endsAt: new Date('2026-12-29T00:00Z') }
  const calendars = await readCalendars(app, [maker.personId, buyer.personId], within)
  const times = freeTimes([[calendars.get(maker.personId)!], [calendars.get(buyer.personId)!]], {
    within,
    minutes: 60,
    stepMinutes: 60,
    now,
  })
  // Christmas is a holiday in Germany on Friday and Saturday; 9:00 in Berlin is 15:00 in Hà Nội, which closes at 17:00.
  expect(times.map(({ startsAt }) => startsAt.toISOString().slice(0, 13))).toEqual([
    '2026-12-24T08',
    '2026-12-24T09',
    '2026-12-28T08',
    '2026-12-28T09',
  ])
  expect(calendars.get(buyer.personId)).toMatchObject({ restMinutes: 0, maxPerDay: null, noticeMinutes: 60 })
})

test('holidays of Vietnam hold for foreign partners too, unless they say otherwise', async () => {
  const free = async () => {
    const calendar = await calendarFor(buyer, '2027-09-01T00:00Z', '2027-09-04T00:00Z')
    const within = { startsAt: new Date('2027-09-01T00:00Z'), endsAt: new Date('2027-09-04T00:00Z') }
    const times = freeTimes([[calendar]], { within, ...secondOfSeptember })
    return [...new Set(times.map(({ startsAt }) => startsAt.toISOString().slice(0, 10)))]
  }
  expect(await free()).toEqual(['2027-09-01'])
  await command({ command: 'holidays', ownHolidays: true }, buyer)
  expect(await free()).toEqual(['2027-09-01', '2027-09-02', '2027-09-03'])
  const page = await readOwnCalendar(app, buyer, 'en')
  expect(page.countries).toEqual(['Germany'])
  expect(page.holidays[0]).toMatchObject({ from: '2026-12-25', name: 'Christmas Day', country: 'Germany' })
})

test('hours and rules of one’s own take the place of the usual ones, and can be given back', async () => {
  const days = [{ hours: [{ from: '09:00', until: '11:30' }, {}] }]
  await command({ command: 'hours', copy: 'monday', days })
  await command({ command: 'rules', restMinutes: 30, noticeMinutes: 1440 })
  const calendar = await calendarFor(maker, '2026-11-23T00:00Z', '2026-11-30T00:00Z')
  expect(calendar.weekly).toEqual([1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 540, to: 690 })))
  expect(calendar).toMatchObject({ restMinutes: 30, maxPerDay: null, noticeMinutes: 1440 })
  await command({ command: 'usualHours' })
  const page = await readOwnCalendar(app, maker, 'vi')
  expect(page.usual).toBe(true)
  expect(page.days[0]).toEqual([
    { from: '08:00', until: '12:00' },
    { from: '13:30', until: '17:00' },
  ])
  expect(page.rules.restMinutes).toBe(30)
})

test('days off close, extra hours open, and what was removed can be put back', async () => {
  await command({ command: 'addException', kind: 'off', from: '2026-11-25', until: '2026-11-26' })
  const extra = { kind: 'extra', from: '2026-11-28', fromTime: '09:00', untilTime: '10:00' }
  await command({ command: 'addException', ...extra })
  const open = async () =>
    (await readOwnCalendar(app, maker, 'vi')).week.filter((day) => day.open.length > 0).map(({ day }) => day)
  expect(await open()).toEqual(['2026-11-23', '2026-11-24', '2026-11-27', '2026-11-28'])
  const { exceptions } = await readOwnCalendar(app, maker, 'vi')
  const { removed } = await command({ command: 'removeException', id: exceptions[0]!.id })
  expect(removed).toEqual({ kind: 'off', from: '2026-11-25', until: '2026-11-26', hours: null })
  expect(await open()).toContain('2026-11-25')
  const ofAnother = await command({ command: 'removeException', id: exceptions[1]!.id }, buyer)
  expect(ofAnother.removed).toBeNull()
  expect(await open()).toContain('2026-11-28')
})

test.each([[{ kind: 'off', from: '2026-11-20' }, 'exceptionPast']])(
  'days that are over are refused: %j',
  async (given, reason) => {
    expect(await reasonOf(command({ command: 'addException', ...given }))).toBe(reason)
  },
)

test.each([
  ['days in the wrong order', { kind: 'off', from: '2026-11-26', until: '2026-11-25' }],
  ['four hundred days', { kind: 'off', from: '2026-11-26', until: '2027-12-31' }],
  ['a day that is none', { kind: 'off', from: '2026-02-30' }],
  ['extra hours without hours', { kind: 'extra', from: '2026-11-26' }],
  ['hours in the wrong order', { kind: 'off', from: '2026-11-26', fromTime: '12:00', untilTime: '08:00' }],
])('%s are refused', (_what, given) => {
  expect(CommandCalendar.safeParse({ command: 'addException', ...given }).success).toBe(false)
})

test('busy times of another calendar are taken, and nothing else of it is kept', async () => {
  await addSource({ name: 'Công ty' })
  expect(await busyOf()).toEqual(ONE_HOUR)
  expect(await sourceOf()).toMatchObject({ name: 'Công ty', host: '127.0.0.1', failure: null })
  const everything = await database.pool.query(`
    SELECT jsonb_agg(to_jsonb(s)) || jsonb_agg(to_jsonb(b)) AS rows FROM calendar_source s, outside_busy_time b`)
  const log = await database.pool.query(`
    SELECT jsonb_agg(to_jsonb(e)) AS rows FROM audit_entry e WHERE table_name LIKE 'calendar%'`)
  const copy = await downloadOwnCopy(app, maker, 'json', 'vi')
  for (const kept of [JSON.stringify(everything.rows), JSON.stringify(log.rows), await copy.text()]) {
    expect(kept).not.toContain('Lương')
    expect(kept).not.toContain('secret-path')
    expect(kept).not.toContain(Buffer.from(address).toString('hex'))
  }
})

test('the picture of the week shows when other calendars keep one busy, on the own clock', async () => {
  await addSource()
  const { week } = await readOwnCalendar(app, maker, 'vi')
  expect(week.find(({ day }) => day === '2026-11-24')).toMatchObject({ busy: [{ from: 540, to: 600 }] })
})

test('a calendar is read again after a quarter of an hour, and not sent again while it has not changed', async () => {
  serve = (response, headers) => {
    if (headers['if-none-match'] === '"one"') return response.writeHead(304).end()
    response.writeHead(200, { etag: '"one"' }).end(calendarOf(event('20261124T020000Z', '20261124T030000Z')))
  }
  await addSource()
  await readSources.run(app, {})
  expect(asked).toHaveLength(1)
  now = new Date(START.getTime() + 16 * MINUTE_MS)
  await readSources.run(app, {})
  expect(asked).toHaveLength(2)
  expect(await busyOf()).toEqual(ONE_HOUR)
  expect((await sourceOf()).readAt).toBe(now.toISOString())
  // A day later it is read in full: half a year ahead is another half year by then.
  now = new Date(START.getTime() + 25 * 60 * MINUTE_MS)
  await readSources.run(app, {})
  expect(asked.at(-1)?.['if-none-match']).toBeUndefined()
})

test('what changes in a calendar changes here, and a calendar that is removed takes its busy times with it', async () => {
  await addSource()
  serve = (response) =>
    response.end(
      calendarOf(
        event('20261124T020000Z', '20261124T030000Z'),
        event('20261125T020000Z', '20261125T030000Z'),
      ),
    )
  const { id } = await sourceOf()
  now = new Date(START.getTime() + MINUTE_MS)
  await command({ command: 'readSource', id })
  expect(await busyOf()).toHaveLength(2)
  serve = (response) => response.end(calendarOf())
  now = new Date(START.getTime() + 2 * MINUTE_MS)
  await command({ command: 'readSource', id })
  expect(await busyOf()).toEqual([])
  expect(await reasonOf(command({ command: 'readSource', id }, buyer))).toBe('sourceNotFound')
  expect(await reasonOf(command({ command: 'removeSource', id }, buyer))).toBe('sourceNotFound')
  await command({ command: 'removeSource', id })
  expect((await readOwnCalendar(app, maker, 'vi')).sources).toEqual([])
})

test.each([
  ['an answer that is not good', (r: ServerResponse) => r.writeHead(404).end(), 'status'],
  [
    'a page in place of a calendar',
    (r: ServerResponse) => r.end('<!doctype html><p>Sign in'),
    'notACalendar',
  ],
  ['a file without end', (r: ServerResponse) => endless(r), 'tooLarge'],
  [
    'a server that redirects for ever',
    (r: ServerResponse) => r.writeHead(302, { location: address }).end(),
    'tooManyRedirects',
  ],
  [
    'a way into the own network',
    (r: ServerResponse) => r.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
    'refusedAddress',
  ],
  ['a connection that breaks', (r: ServerResponse) => r.destroy(), 'noConnection'],
  [
    'a rule that repeats too often',
    (r: ServerResponse) =>
      r.end(calendarOf(event('19700101T000000Z', '19700101T000001Z', 'RRULE:FREQ=SECONDLY'))),
    'tooComplex',
  ],
])(
  'after %s the earlier busy times stay, and the page says since when and why',
  async (_what, answer, failure) => {
    await addSource()
    const { id } = await sourceOf()
    serve = answer
    now = new Date(START.getTime() + MINUTE_MS)
    await command({ command: 'readSource', id })
    now = new Date(START.getTime() + 2 * MINUTE_MS)
    await command({ command: 'readSource', id })
    expect(await sourceOf()).toMatchObject({
      failure,
      failingSince: new Date(START.getTime() + MINUTE_MS).toISOString(),
      readAt: START.toISOString(),
    })
    expect(await busyOf()).toEqual(ONE_HOUR)
    serve = (response) => response.end(calendarOf())
    now = new Date(START.getTime() + 3 * MINUTE_MS)
    await command({ command: 'readSource', id })
    expect(await sourceOf()).toMatchObject({ failure: null, failingSince: null })
  },
)

function endless(response: ServerResponse): void {
  response.write('BEGIN:VCALENDAR\r\n')
  const more = () => {
    while (!response.destroyed && response.write('X-FILLER:'.padEnd(60_000, 'x')));
    if (!response.destroyed) response.once('drain', more)
  }
  more()
}

test('a calendar of the open internet is read over https, where webcal leads', async () => {
  outside.use(
    http.get('https://calendar.example.com/me.ics', () =>
      HttpResponse.text(calendarOf(event('20261124T020000Z', '20261124T030000Z'))),
    ),
  )
  await addSource({ address: ' webcal://calendar.example.com/me.ics ' })
  expect(await sourceOf()).toMatchObject({
    name: 'calendar.example.com',
    host: 'calendar.example.com',
    failure: null,
  })
  expect(await busyOf()).toEqual(ONE_HOUR)
})

test.each([
  ['http://calendar.example.com/me.ics', 'sourceAddress_https'],
  ['https://192.168.1.1/me.ics', 'sourceAddress_inside'],
  ['https://intranet/me.ics', 'sourceAddress_inside'],
  ['https://me:secret@calendar.example.com/', 'sourceAddress_address'],
  ['me.ics', 'sourceAddress_address'],
  ['file:///etc/passwd', 'sourceAddress_https'],
])('%s is refused before anything is asked', async (typed, reason) => {
  expect(await reasonOf(addSource({ address: typed }))).toBe(reason)
})

test('nobody has more than five calendars, however fast they are added', async () => {
  const answers = await Promise.all(Array.from({ length: 7 }, () => reasonOf(addSource())))
  expect(answers.filter((answer) => answer === 'tooManySources')).toHaveLength(2)
  expect(answers.filter((answer) => answer === 'accepted')).toHaveLength(5)
})

test('a calendar is not read again within half a minute, however often that is asked for', async () => {
  await addSource()
  const { id } = await sourceOf()
  const read = () => reasonOf(command({ command: 'readSource', id }))
  now = new Date(START.getTime() + MINUTE_MS / 2 - 1)
  expect(await read()).toBe('sourceJustRead')
  now = new Date(START.getTime() + MINUTE_MS / 2)
  expect((await Promise.all([read(), read(), read()])).toSorted()).toEqual([
    'accepted',
    'sourceJustRead',
    'sourceJustRead',
  ])
  expect(asked).toHaveLength(2)
})

test('of many calendars that are asked for at once two are read at a time', async () => {
  let open = 0
  let most = 0
  const reading = vi.spyOn(BusyThread.prototype, 'read').mockImplementation(async () => {
    most = Math.max(most, (open += 1))
    await pause(20)
    open -= 1
    return { kind: 'busy', spans: [] }
  })
  await Promise.all(Array.from({ length: 5 }, () => addSource()))
  expect(reading).toHaveBeenCalledTimes(5)
  expect(most).toBe(2)
  reading.mockRestore()
})

test('two processes read each calendar once', async () => {
  await Promise.all([addSource(), addSource(), addSource()])
  asked = []
  now = new Date(START.getTime() + 16 * MINUTE_MS)
  await Promise.all([readSources.run(app, {}), readSources.run(app, {})])
  expect(asked).toHaveLength(3)
})

test('a stretch of more than four hundred days is not read', async () => {
  expect(await reasonOf(calendarFor(maker, '2026-01-01T00:00Z', '2028-01-01T00:00Z'))).toBe('rangeTooLong')
})
