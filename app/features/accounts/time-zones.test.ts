import { expect, test } from 'vitest'

import { isTimeZone } from '#app/platform/time-zone.ts'

import { presentZone, timeZones } from './time-zones.ts'

test('zones go by their present names, whatever the engine calls them', () => {
  expect(presentZone('Asia/Saigon')).toBe('Asia/Ho_Chi_Minh')
  const names = timeZones().map(({ value }) => value)
  expect(names).toContain('Asia/Ho_Chi_Minh')
  expect(names).toContain('Europe/Berlin')
  expect(new Set(names).size).toBe(names.length)
  expect(names.every(isTimeZone)).toBe(true)
})

test.each(['', 'Mars/Olympus', '../etc/passwd', 'Asia/Tokyo; DROP', '+25:00', 'x'.repeat(500)])(
  '%j is no zone',
  (zone) => {
    expect(isTimeZone(zone)).toBe(false)
  },
)
