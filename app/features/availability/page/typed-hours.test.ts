import { expect, test } from 'vitest'

import { hoursOf, mondayOnWorkingDays, weekOf } from './typed-hours.ts'

test('two times make hours, and midnight is the end of the day', () => {
  expect(hoursOf({ from: '08:00', until: '12:30' })).toEqual({ from: 480, to: 750 })
  expect(hoursOf({ from: '00:00', until: '00:00' })).toEqual({ from: 0, to: 1440 })
  expect(hoursOf({ from: '20:00', until: '24:00' })).toEqual({ from: 1200, to: 1440 })
  expect(hoursOf({ from: '', until: ' ' })).toBeNull()
})

test.each([
  [{ from: '08:00' }, 'hoursPair'],
  [{ until: '08:00' }, 'hoursPair'],
  [{ from: '12:00', until: '08:00' }, 'hoursOrder'],
  [{ from: '08:00', until: '08:00' }, 'hoursOrder'],
  [{ from: '08:60', until: '09:00' }, 'invalid'],
  [{ from: 'morning', until: 'noon' }, 'invalid'],
  [{ from: '23:00', until: '24:01' }, 'invalid'],
])('%j is refused: %s', (typed, fault) => {
  expect(hoursOf(typed)).toBe(fault)
})

test('a week is read day by day, each in order', () => {
  const afternoon = { from: '13:30', until: '17:00' }
  const { weekly, faults } = weekOf([[afternoon, { from: '08:00', until: '12:00' }], [], [{}], [afternoon]])
  expect(faults).toEqual([])
  expect(weekly).toEqual([
    { weekday: 1, from: 480, to: 720 },
    { weekday: 1, from: 810, to: 1020 },
    { weekday: 4, from: 810, to: 1020 },
  ])
})

test('what is wrong is named where it stands', () => {
  const { faults } = weekOf([
    [
      { from: '08:00', until: '12:00' },
      { from: '11:00', until: '14:00' },
    ],
    [{ from: '09:00', until: '' }],
  ])
  expect(faults).toEqual([
    { day: 0, row: 1, key: 'hoursOverlap' },
    { day: 1, row: 0, key: 'hoursPair' },
  ])
})

test('Monday is taken over to the working days alone', () => {
  expect(mondayOnWorkingDays([1, 2, 3, 4, 5, 6, 7])).toEqual([1, 1, 1, 1, 1, 6, 7])
})
