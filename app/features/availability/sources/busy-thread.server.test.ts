import { afterAll, expect, test } from 'vitest'

import { BusyThread } from './busy-thread.server.ts'

const FROM = Date.parse('2026-10-12T00:00:00Z')
const thread = new BusyThread(1500)

afterAll(() => thread.end())

const read = (...lines: string[]) =>
  thread.read({
    text: ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'),
    from: FROM,
    until: FROM + 86_400_000,
    timeZone: 'UTC',
  })

test('a calendar whose rule has no end is given up, while the process goes on and the next one is read', async () => {
  let ticks = 0
  const ticking = setInterval(() => ticks++, 20)
  const [hopeless, next] = await Promise.all([
    read('DTSTART:20261012T090000Z', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'),
    read('DTSTART:20261012T090000Z', 'DURATION:PT1H'),
  ])
  clearInterval(ticking)
  expect(hopeless).toEqual({ kind: 'failed', failure: 'tooComplex' })
  expect(next).toEqual({ kind: 'busy', spans: [{ from: FROM + 9 * 3_600_000, to: FROM + 10 * 3_600_000 }] })
  expect(ticks).toBeGreaterThan(40)
}, 30_000)
