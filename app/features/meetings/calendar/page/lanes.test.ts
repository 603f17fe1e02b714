import fc from 'fast-check'
import { expect, test } from 'vitest'

import { clustersOf } from './lanes.ts'

test('what does not overlap stands alone, also where one begins as the other ends', () => {
  const clusters = clustersOf([
    { from: 600, to: 660 },
    { from: 540, to: 600 },
  ])
  expect(clusters.map(({ from, lanes }) => [from, lanes])).toEqual([
    [540, 1],
    [600, 1],
  ])
})

test('what overlaps stands beside each other, and a lane is used again when it is free', () => {
  const [cluster, ...rest] = clustersOf([
    { from: 540, to: 660 },
    { from: 560, to: 600 },
    { from: 600, to: 640 },
  ])
  expect(rest).toEqual([])
  expect(cluster).toMatchObject({ from: 540, to: 660, lanes: 2 })
  expect(cluster?.members.map(({ lane }) => lane)).toEqual([0, 1, 1])
})

test('whatever a day holds, all of it is shown once and nothing lies on anything else', () => {
  const lasting = fc
    .tuple(fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 1, max: 200 }))
    .map(([from, long]) => ({ from, to: from + long }))
  fc.assert(
    fc.property(fc.array(lasting, { maxLength: 30 }), (items) => {
      const clusters = clustersOf(items)
      const placed = clusters.flatMap(({ members, from, to, lanes }, cluster) =>
        members.map(({ lane, item }) => ({
          ...item,
          cluster,
          lane,
          inside: from <= item.from && item.to <= to && lane < lanes,
        })),
      )
      expect(placed).toHaveLength(items.length)
      expect(placed.every(({ inside }) => inside)).toBe(true)
      for (const [index, one] of placed.entries())
        for (const other of placed.slice(index + 1)) {
          const overlap = one.from < other.to && other.from < one.to
          if (overlap) expect([one.cluster === other.cluster, one.lane === other.lane]).toEqual([true, false])
        }
    }),
  )
})
