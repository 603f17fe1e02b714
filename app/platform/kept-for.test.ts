import { expect, test, vi } from 'vitest'

import { keptFor } from './kept-for.ts'

test('what was read is kept for a while, for each source by itself', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  let reads = 0
  const read = keptFor(1000, () => Promise.resolve(++reads))
  const [one, other] = [{}, {}]
  expect(await Promise.all([read(one), read(one), read(other)])).toEqual([1, 1, 2])
  vi.advanceTimersByTime(999)
  expect(await read(one)).toBe(1)
  vi.advanceTimersByTime(1)
  expect(await read(one)).toBe(3)
  vi.useRealTimers()
})

test('a failure is told to those who asked, and not kept', async () => {
  let fails = true
  const read = keptFor(1000, () => (fails ? Promise.reject(new Error('away')) : Promise.resolve('back')))
  const source = {}
  await expect(read(source)).rejects.toThrow('away')
  fails = false
  expect(await read(source)).toBe('back')
})
