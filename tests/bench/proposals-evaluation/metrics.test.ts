import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { exposureOf, gini, ndcgAt, recallAt, reciprocalRank } from './metrics.ts'

const grades = new Map([
  ['a', 3],
  ['b', 2],
  ['c', 1],
])

describe('a list is measured', () => {
  test('by discounted gain against the best there could be', () => {
    expect(ndcgAt(10, ['a', 'b', 'c'], grades)).toBe(1)
    // 7/1 + 3/log2(3) + 1/2 is the best; here the 2 stands first.
    expect(ndcgAt(10, ['b', 'a', 'c'], grades)).toBeCloseTo(
      (3 + 7 / Math.log2(3) + 0.5) / (7 + 3 / Math.log2(3) + 0.5),
      10,
    )
    expect(ndcgAt(1, ['x', 'a'], grades)).toBe(0)
    expect(ndcgAt(10, [], grades)).toBe(0)
    expect(ndcgAt(10, ['a'], new Map())).toBe(0)
  })

  test('by how many of those that fit it holds, and where the first stands', () => {
    expect(recallAt(2, ['x', 'a', 'b'], grades)).toBeCloseTo(1 / 3, 10)
    expect(recallAt(20, ['c', 'x', 'a', 'b'], grades)).toBe(1)
    expect(reciprocalRank(['x', 'y', 'c'], grades)).toBeCloseTo(1 / 3, 10)
    expect(reciprocalRank(['x'], grades)).toBe(0)
  })

  test('best when it is in the order of the grades, whatever they are', () => {
    const anyGrades = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(anyGrades, fc.infiniteStream(fc.double({ noNaN: true })), (values, keys) => {
        const all = new Map(values.map((grade, index) => [String(index), grade]))
        const ids = [...all.keys()]
        const ideal = ids.toSorted((a, b) => (all.get(b) ?? 0) - (all.get(a) ?? 0))
        const draw = new Map(ids.map((id) => [id, keys.next().value as number]))
        const shuffled = ids.toSorted((a, b) => (draw.get(a) ?? 0) - (draw.get(b) ?? 0))
        const best = ndcgAt(10, ideal, all)
        expect(best).toBe(values.some((grade) => grade > 0) ? 1 : 0)
        expect(ndcgAt(10, shuffled, all)).toBeLessThanOrEqual(best + 1e-12)
      }),
    )
  })
})

describe('exposure', () => {
  test('counts the first place most and nothing beyond the depth', () => {
    const exposure = exposureOf(
      [
        ['a', 'b'],
        ['a', 'c'],
      ],
      1,
    )
    expect([...exposure]).toEqual([['a', 2]])
  })

  test('is shared evenly at 0 and goes to one at nearly 1', () => {
    expect(gini([5, 5, 5, 5])).toBeCloseTo(0, 10)
    expect(gini([0, 0, 0, 8])).toBeCloseTo(0.75, 10)
    expect(gini([])).toBe(0)
    expect(gini([0, 0])).toBe(0)
  })
})
