import { expect, test } from 'vitest'

import { pushesByRoom, type PastPush } from './missed-pushes.ts'

const push = (id: string, version: number, rooms: string[]): PastPush => ({
  at: version,
  rooms,
  change: {
    topic: 'meeting',
    id,
    version,
    kind: 'meeting.countered',
    at: new Date(version).toISOString(),
  },
})

function collected(pushes: PastPush[]) {
  const index = pushesByRoom()
  for (const one of pushes.toReversed()) index.add(one)
  return index
}

const versions = (changes: readonly { version: number }[]) => changes.map(({ version }) => version)

test('each subject is told of once, as it was last, in the order of what happened', () => {
  const index = collected([
    push('a', 1, ['x']),
    push('b', 2, ['x', 'y']),
    push('a', 3, ['x', 'y']),
    push('c', 4, ['z']),
  ])
  const missed = index.missedIn(['y', 'x'], 0, 10)
  expect(versions(missed.changes)).toEqual([2, 3])
  expect(missed.more).toBeNull()
})

test('what happened before a moment, or in other rooms, is not told', () => {
  const index = collected([push('a', 1, ['x']), push('b', 2, ['x']), push('c', 3, ['y'])])
  expect(versions(index.missedIn(['x'], 2, 10).changes)).toEqual([2])
  expect(index.missedIn(['nowhere'], 0, 10)).toEqual({ changes: [], more: null })
})

test('of many only the newest are told one by one, with the word that there were more', () => {
  const index = collected(
    Array.from({ length: 1000 }, (_, place) => push(String(place), place, [place % 2 ? 'x' : 'y'])),
  )
  const missed = index.missedIn(['x', 'y'], 0, 200)
  expect(versions(missed.changes)).toEqual(Array.from({ length: 200 }, (_, place) => 800 + place))
  expect(missed.more).toBe(new Date(799).toISOString())
})
