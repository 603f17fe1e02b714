import { expect, test } from 'vitest'

import { everyWeek } from './every-week.ts'

const row = (week: string, asked = 1) => ({ week, asked, agreed: 0, tookPlace: 0, ended: 0 })

test('weeks without a request stand between those with one, over the end of a year too', () => {
  expect(everyWeek([row('2026-12-14', 3), row('2026-12-21'), row('2027-01-11')])).toEqual([
    row('2026-12-14', 3),
    row('2026-12-21'),
    row('2026-12-28', 0),
    row('2027-01-04', 0),
    row('2027-01-11'),
  ])
})

test('no week and one week stay as they are', () => {
  expect(everyWeek([])).toEqual([])
  expect(everyWeek([row('2026-12-14')])).toEqual([row('2026-12-14')])
})
