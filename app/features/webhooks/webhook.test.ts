import { expect, test } from 'vitest'

import { isGivenUp, MOST_ATTEMPTS, nextAttempt } from './webhook.ts'

const NOW = new Date('2026-11-28T03:00:00Z')

test('pauses double from a minute to half a day, and end after about two days', () => {
  const minutes: number[] = []
  for (let attempts = 1; attempts < MOST_ATTEMPTS; attempts++)
    minutes.push(((nextAttempt(attempts, NOW, 0.5)?.getTime() ?? 0) - NOW.getTime()) / 60_000)
  expect(minutes.slice(0, 5)).toEqual([1, 2, 4, 8, 16])
  expect(minutes.at(-1)).toBe(720)
  const hours = minutes.reduce((sum, each) => sum + each, 0) / 60
  expect(hours).toBeGreaterThan(36)
  expect(hours).toBeLessThan(60)
  expect(nextAttempt(MOST_ATTEMPTS, NOW, 0.5)).toBeNull()
})

test('no two that failed together come back at the same moment', () => {
  expect(nextAttempt(4, NOW, 0)).toEqual(new Date(NOW.getTime() + 0.9 * 8 * 60_000))
  expect(nextAttempt(4, NOW, 1)?.getTime()).toBeCloseTo(NOW.getTime() + 1.1 * 8 * 60_000)
})

test('an address is given up after five days without an arrival', () => {
  expect(isGivenUp(new Date('2026-11-23T03:00:01Z'), NOW)).toBe(false)
  expect(isGivenUp(new Date('2026-11-23T03:00:00Z'), NOW)).toBe(true)
})
