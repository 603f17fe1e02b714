import fc from 'fast-check'
import { expect, test } from 'vitest'

import { dayOf, DayOrderCount } from './days.ts'

function column(...texts: string[]) {
  const count = new DayOrderCount()
  for (const text of texts) count.add(text)
  return count.result()
}

const DAY_FIRST = column()

test.each([
  ['31/12/2026', '2026-12-31'],
  ['1-2-2026', '2026-02-01'],
  ['01.02.26', '2026-02-01'],
  ['2026-12-31', '2026-12-31'],
  ['2026/1/5', '2026-01-05'],
  ['20261231', '2026-12-31'],
  ['ngày 31 tháng 12 năm 2026', '2026-12-31'],
  ['31/12/2026 00:00:00', '2026-12-31'],
  ['2026-12-31T07:00:00Z', '2026-12-31'],
  ['46387', '2026-12-31'],
  ['30/02/2026', null],
  ['12/31/2026', null],
  ['2026', null],
  ['123456', null],
  ['hôm qua', null],
])('%j is %j where the day comes first', (text, day) => {
  expect(dayOf(text, DAY_FIRST)).toBe(day)
})

test('a column that writes the month first is read so throughout', () => {
  expect(dayOf('01/02/2026', column('12/31/2026'))).toBe('2026-01-02')
})

test('in a column of both only what can be one day is one', () => {
  const both = column('12/31/2026', '31/12/2026')
  expect(['12/31/2026', '31/12/2026', '05/05/2026', '01/02/2026'].map((text) => dayOf(text, both))).toEqual([
    '2026-12-31',
    '2026-12-31',
    '2026-05-05',
    null,
  ])
})

test('every day is read again, however it is printed', () => {
  const days = fc.date({ min: new Date('1960-01-01'), max: new Date('2110-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (date) => {
      const iso = date.toISOString().slice(0, 10)
      const [year, month, day] = iso.split('-')
      const serial = String(Math.floor(date.getTime() / 86_400_000) + 25_569)
      for (const text of [iso, `${day}/${month}/${year}`, `${Number(day)}-${Number(month)}-${year}`, serial])
        expect(dayOf(text, DAY_FIRST)).toBe(iso)
    }),
  )
})
