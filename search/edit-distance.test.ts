import fc from 'fast-check'
import { expect, test } from 'vitest'

import { allowedDistance, editDistance } from './edit-distance.ts'

const word = fc.string({ unit: fc.constantFrom(...'abcd'), maxLength: 10 })

test.each([
  ['rossi', 'rosi', 1],
  ['thep', 'thpe', 1],
  ['pump', 'pmup', 1],
  ['vicostone', 'vicostne', 1],
  ['innoviti', 'innovity', 1],
  ['cadisun', 'cadisun', 0],
  ['stainless', 'stianles', 2],
])('%s and %s are %i apart', (left, right, distance) => {
  expect(editDistance(left, right, 2)).toBe(distance)
})

test('is the same in both directions and 0 only for the same word', () => {
  fc.assert(
    fc.property(word, word, (left, right) => {
      const distance = editDistance(left, right, 20)
      expect(editDistance(right, left, 20)).toBe(distance)
      expect(distance === 0).toBe(left === right)
      expect(distance).toBeGreaterThanOrEqual(Math.abs(left.length - right.length))
      expect(editDistance(left, right, 2)).toBe(Math.min(distance, 3))
    }),
  )
})

test('two letters and numbers are allowed no error, long ones two', () => {
  expect([
    allowedDistance('ac'),
    allowedDistance('led'),
    allowedDistance('rosi'),
    allowedDistance('vicostne'),
    allowedDistance('iso9001'),
  ]).toEqual([0, 1, 1, 2, 0])
})
