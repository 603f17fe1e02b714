import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { AppError } from './errors.ts'
import { createSignInLimits, slowDownAfter, waitAfter, type Attempt } from './sign-in-limits.server.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const VICTIM = 'victim@tests.example'
const attempt = (given: Partial<Attempt> = {}): Attempt => ({
  address: '198.51.100.1',
  account: VICTIM,
  device: null,
  ...given,
})

async function secondsToWait(limits: ReturnType<typeof createSignInLimits>, one: Attempt): Promise<number> {
  const outcome = limits.before(one).then(
    () => 0,
    (error: unknown) => (error instanceof AppError ? Number(error.detail.seconds) : Number.NaN),
  )
  // A sign-in that is slowed down goes on by itself; the waits of others must not pass meanwhile.
  const settled = await Promise.race([outcome, vi.advanceTimersByTimeAsync(0).then(() => null)])
  if (settled !== null) return settled
  await vi.advanceTimersByTimeAsync(4000)
  return outcome
}

test('five wrong tries are forgiven, then the waits double up to a quarter of an hour', () => {
  expect([0, 4, 5, 6, 7, 8, 20, 500].map(waitAfter)).toEqual([0, 0, 5, 10, 20, 40, 900, 900])
})

test('a try on an account under attack takes at most four seconds longer', () => {
  expect([0, 19, 20, 30, 40, 60, 10_000].map(slowDownAfter)).toEqual([0, 0, 250, 500, 1000, 4000, 4000])
})

test('a guesser waits longer and longer; the right password clears it', async () => {
  const limits = createSignInLimits()
  for (let time = 0; time < 5; time += 1) await limits.failed(attempt())
  expect(await secondsToWait(limits, attempt())).toBe(5)
  await limits.failed(attempt())
  expect(await secondsToWait(limits, attempt())).toBe(10)
  expect(await secondsToWait(limits, attempt({ account: VICTIM.toUpperCase() }))).toBe(10)
  await limits.succeeded(attempt())
  expect(await secondsToWait(limits, attempt())).toBe(0)
})

test('nobody keeps another out: not from one place, not from a thousand, known device or not', async () => {
  const limits = createSignInLimits()
  for (let client = 0; client < 1000; client += 1)
    await limits.failed(attempt({ address: `client-${client}` }))
  expect(await secondsToWait(limits, attempt({ address: 'of the owner' }))).toBe(0)
  expect(await secondsToWait(limits, attempt({ address: 'of the owner', device: 'person:abc' }))).toBe(0)
  // Behind the same address as the guesser, a device that the owner has used is still let through.
  for (let time = 0; time < 50; time += 1) await limits.failed(attempt())
  expect(await secondsToWait(limits, attempt())).toBe(900)
  expect(await secondsToWait(limits, attempt({ device: 'person:abc' }))).toBe(0)
})

test('a client that tries many accounts is stopped', async () => {
  const limits = createSignInLimits()
  for (let account = 0; account < 100; account += 1) await limits.failed(attempt({ account: `a${account}` }))
  expect(await secondsToWait(limits, attempt({ account: 'another' }))).toBeGreaterThan(0)
  expect(await secondsToWait(limits, attempt({ address: 'another client' }))).toBe(0)
  expect(await secondsToWait(limits, attempt({ account: 'of the owner', device: 'person:abc' }))).toBe(0)
})
