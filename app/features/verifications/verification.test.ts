import fc from 'fast-check'
import { expect, test } from 'vitest'

import { isUnderWay, lastDayOf, REQUEST_STATES, type RequestState, stateAfter } from './verification.ts'

const STEPS = ['answered', 'returned', 'approved', 'rejected'] as const

test('an officer decides what is open; a person answers what came back', () => {
  expect(stateAfter('open', 'approved', 'officer')).toBe('approved')
  expect(stateAfter('open', 'returned', 'officer')).toBe('returned')
  expect(stateAfter('open', 'rejected', 'officer')).toBe('rejected')
  expect(stateAfter('returned', 'answered', 'asker')).toBe('open')
})

test('whatever is tried, nobody decides their own request, and what is decided stays so', () => {
  const move = fc.record({ step: fc.constantFrom(...STEPS), by: fc.constantFrom('asker', 'officer') })
  fc.assert(
    fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
      let state: RequestState = 'open'
      for (const { step, by } of moves) {
        const next = stateAfter(state, step, by)
        if (!isUnderWay(state)) expect(next).toBeNull()
        if (by === 'asker' && next) expect([state, next]).toEqual(['returned', 'open'])
        state = next ?? state
        expect(REQUEST_STATES).toContain(state)
      }
    }),
  )
})

test.each([
  ['2026-11-28', '2028-11-28'],
  ['2024-02-29', '2026-02-28'],
])('a level of %s counts until %s', (from, until) =>
  expect(lastDayOf(new Date(from)).toISOString().slice(0, 10)).toBe(until),
)
