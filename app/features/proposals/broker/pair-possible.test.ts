import { expect, test } from 'vitest'

import { aParty } from '#tests/factories/parties.ts'

import { isPairPossible } from './pair-possible.ts'
import { isFollowed, isUnderWay, nextStates, PAIR_STATES } from './pair-state.ts'

const lamps = aParty()
const housings = aParty()
const never = (partner: string) => ({
  choices: [{ partner, kind: 'never' as const, until: null, on: '2026-11-01', unwanted: null }],
})

test('two who do not know each other may be brought together', () => {
  expect(isPairPossible(lamps, housings)).toBe(true)
  expect(isPairPossible({ ...lamps, group: 'g' }, { ...housings, group: 'h' })).toBe(true)
})

test('one roof, sanctions, and a "never" of either side speak against it', () => {
  expect(isPairPossible(lamps, lamps)).toBe(false)
  expect(isPairPossible({ ...lamps, group: 'g' }, { ...housings, group: 'g' })).toBe(false)
  expect(isPairPossible({ ...lamps, sanctioned: true }, housings)).toBe(false)
  expect(isPairPossible(lamps, { ...housings, sanctioned: true })).toBe(false)
  expect(isPairPossible({ ...lamps, ...never(housings.id) }, housings)).toBe(false)
  expect(isPairPossible(lamps, { ...housings, ...never(lamps.id) })).toBe(false)
  expect(isPairPossible({ ...lamps, ...never('somebody else') }, housings)).toBe(true)
})

test('a step never goes back, except that what was dropped may begin anew', () => {
  for (const state of PAIR_STATES) {
    expect(nextStates(state)).toContain(state)
    const back = nextStates(state).filter((next) => PAIR_STATES.indexOf(next) < PAIR_STATES.indexOf(state))
    expect(back).toEqual(state === 'dropped' ? ['proposed'] : [])
  }
  expect(PAIR_STATES.filter(isUnderWay)).toEqual(['proposed', 'introduced', 'met'])
  expect(PAIR_STATES.filter(isFollowed)).not.toContain('dropped')
})
