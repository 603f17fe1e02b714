import fc from 'fast-check'
import { expect, test } from 'vitest'

import { endOfQuiet, isQuiet, nextDigest } from './quiet-hours.ts'

const HANOI = 'Asia/Ho_Chi_Minh'
const NIGHT = { from: 22 * 60, until: 7 * 60 }
const end = (quiet: typeof NIGHT, zone: string, now: string) =>
  endOfQuiet(quiet, zone, new Date(now))?.toISOString() ?? null

test('quiet hours over midnight end in the morning, whichever side of midnight it is', () => {
  expect(end(NIGHT, HANOI, '2026-12-01T16:00:00Z')).toBe('2026-12-02T00:00:00.000Z')
  expect(end(NIGHT, HANOI, '2026-12-01T20:00:00Z')).toBe('2026-12-02T00:00:00.000Z')
  expect(end(NIGHT, HANOI, '2026-12-02T00:00:00Z')).toBeNull()
  expect(end(NIGHT, HANOI, '2026-12-02T14:59:59Z')).toBeNull()
})

test('quiet hours of the day end the same day', () => {
  expect(end({ from: 12 * 60, until: 13 * 60 + 30 }, HANOI, '2026-12-01T05:10:00Z')).toBe(
    '2026-12-01T06:30:00.000Z',
  )
})

test('in a night that is an hour shorter or longer they end at the same time on the wall', () => {
  expect(end(NIGHT, 'Europe/Berlin', '2026-03-28T22:00:00Z')).toBe('2026-03-29T05:00:00.000Z')
  expect(end(NIGHT, 'Europe/Berlin', '2026-10-24T21:00:00Z')).toBe('2026-10-25T06:00:00.000Z')
})

test('an end that the clock jumps over is the jump, and one that comes twice is the next one', () => {
  const until = { from: 22 * 60, until: 2 * 60 + 30 }
  expect(end(until, 'Europe/Berlin', '2026-03-29T00:30:00Z')).toBe('2026-03-29T01:00:00.000Z')
  // 02:30 comes at 00:30 and at 01:30 of universal time.
  expect(end(until, 'Europe/Berlin', '2026-10-25T00:10:00Z')).toBe('2026-10-25T00:30:00.000Z')
  expect(end(until, 'Europe/Berlin', '2026-10-25T01:10:00Z')).toBe('2026-10-25T01:30:00.000Z')
})

const zones = fc.constantFrom(
  HANOI,
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'UTC',
)
const minutes = fc.integer({ min: 0, max: 1439 })
const moments = fc.oneof(
  fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
  // Around changes of the clock, where it is hardest.
  fc
    .tuple(
      fc.constantFrom(
        '2026-03-29T01:00Z',
        '2026-10-25T01:00Z',
        '2026-03-08T07:00Z',
        '2026-11-01T06:00Z',
        '2026-04-04T15:00Z',
        '2026-10-03T15:30Z',
      ),
      fc.integer({ min: -720, max: 720 }),
    )
    .map(([at, by]) => new Date(Date.parse(at) + by * 60_000)),
)

test('the end is the first moment after now that is not quiet', () => {
  fc.assert(
    fc.property(
      zones,
      minutes,
      minutes,
      moments,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (zone, from, until, now, part) => {
        fc.pre(from !== until)
        const quiet = { from, until }
        const over = endOfQuiet(quiet, zone, now)
        if (!over) {
          expect(isQuiet(quiet, zone, now)).toBe(false)
          return
        }
        expect(isQuiet(quiet, zone, now)).toBe(true)
        expect(isQuiet(quiet, zone, over)).toBe(false)
        const between = new Date(now.getTime() + Math.floor((over.getTime() - 1 - now.getTime()) * part))
        expect(isQuiet(quiet, zone, between)).toBe(true)
        expect(over.getTime() - now.getTime()).toBeLessThanOrEqual(25 * 3_600_000)
      },
    ),
    { numRuns: 600 },
  )
})

test('the next digest is the next full hour of that day, never now and never more than a day away', () => {
  expect(nextDigest(8, HANOI, new Date('2026-12-01T00:30:00Z'))).toEqual(new Date('2026-12-01T01:00:00Z'))
  expect(nextDigest(8, HANOI, new Date('2026-12-01T01:00:00Z'))).toEqual(new Date('2026-12-02T01:00:00Z'))
  fc.assert(
    fc.property(zones, fc.integer({ min: 0, max: 23 }), moments, (zone, hour, now) => {
      const ahead = nextDigest(hour, zone, now).getTime() - now.getTime()
      expect(ahead).toBeGreaterThan(0)
      expect(ahead).toBeLessThanOrEqual(25 * 3_600_000)
    }),
  )
})
