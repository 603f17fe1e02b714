import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { shadeOf, shadesOf } from './map-shades.ts'

describe('the shades of a map', () => {
  test('begin in round numbers and share the places among them', () => {
    expect(shadesOf([0, 0])).toEqual([])
    expect(shadesOf([7, 0])).toEqual([6])
    expect(shadesOf([1, 2, 3, 4, 5])).toEqual([1, 2, 3, 4, 5])
    expect(shadesOf([23, 27, 31, 36, 44, 52, 61, 75, 130, 1640])).toEqual([20, 30, 40, 60, 100])
  })

  test('of many equal places are few', () => {
    expect(shadesOf([3, 3, 3, 3, 3, 3, 900])).toEqual([3])
    expect(shadesOf([3, 3, 3, 3, 400, 900])).toEqual([3, 400])
  })

  test('give every place with hits a shade, more hits never a lighter one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e6), { minLength: 2, maxLength: 60 }), (counts) => {
        const shades = shadesOf(counts)
        expect(shades.length).toBeLessThanOrEqual(5)
        const drawn = counts.toSorted((a, b) => a - b).map((count) => shadeOf(count, shades))
        expect(drawn).toEqual(drawn.toSorted((a, b) => a - b))
        for (const count of counts) expect(shadeOf(count, shades) > 0).toBe(count > 0)
      }),
    )
  })
})
