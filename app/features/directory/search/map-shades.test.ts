import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { shadeOf, shadesUpTo } from './map-shades.ts'

describe('the shades of a map', () => {
  test('begin at one and end below the most, in round numbers', () => {
    expect(shadesUpTo(0)).toEqual([])
    expect(shadesUpTo(1)).toEqual([1])
    expect(shadesUpTo(7)).toEqual([1, 2, 5])
    expect(shadesUpTo(161)).toEqual([1, 2, 5, 20, 50])
    expect(shadesUpTo(20_000)).toEqual([1, 5, 50, 200, 2000])
  })

  test('give every number of hits one shade, more hits never a lighter one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(1e6), fc.nat(1e6), (most, one, other) => {
        const shades = shadesUpTo(most)
        const [less, more] = [Math.min(one, other, most), Math.min(Math.max(one, other), most)]
        expect(shadeOf(less, shades)).toBeLessThanOrEqual(shadeOf(more, shades))
        expect(shadeOf(less, shades) > 0).toBe(less > 0)
      }),
    )
  })
})
