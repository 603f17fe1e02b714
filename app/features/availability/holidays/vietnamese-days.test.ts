import { expect, test } from 'vitest'

import { vietnameseDays } from './vietnamese-days.ts'

const daysOf = (year: number, newYear: string, hungKings: string, occasion?: string) =>
  vietnameseDays(year, { newYear, hungKings })
    .filter((day) => occasion === undefined || day.occasion === occasion)
    .map(({ day, inLieu }) => `${day.slice(5)}${inLieu ? ' in lieu' : ''}`)

const MOON: [number, string, string][] = [
  [2021, '2021-02-12', '2021-04-21'],
  [2022, '2022-02-01', '2022-04-10'],
  [2023, '2023-01-22', '2023-04-29'],
  [2024, '2024-02-10', '2024-04-18'],
  [2025, '2025-01-29', '2025-04-07'],
  [2026, '2026-02-17', '2026-04-26'],
]

// As the Government announced them, without the weekends around them.
test.each(
  [
    ['02-10', '02-11', '02-12', '02-13', '02-14', '02-15 in lieu', '02-16 in lieu'],
    ['01-31', '02-01', '02-02', '02-03', '02-04'],
    ['01-20', '01-21', '01-22', '01-23', '01-24', '01-25 in lieu', '01-26 in lieu'],
    ['02-08', '02-09', '02-10', '02-11', '02-12', '02-13 in lieu', '02-14 in lieu'],
    ['01-27', '01-28', '01-29', '01-30', '01-31'],
    ['02-16', '02-17', '02-18', '02-19', '02-20'],
  ].map((days, index) => [MOON[index]!, days] as const),
)('Tết of %j lasts as announced', (moon, days) => {
  expect(daysOf(...moon, 'tet')).toEqual(days)
})

test.each(
  [
    ['09-02', '09-03'],
    ['09-01', '09-02'],
    ['09-01', '09-02', '09-04 in lieu'],
    ['09-02', '09-03'],
    ['09-01', '09-02'],
    ['09-01', '09-02'],
  ].map((days, index) => [MOON[index]!, days] as const),
)('National Day of %j lasts as announced', (moon, days) => {
  expect(daysOf(...moon, 'nationalDay')).toEqual(days)
})

test('days that fall on a weekend are made up for one after the other', () => {
  // 2023: the Hùng Kings' day on Saturday, 30 April on Sunday, 1 May on Monday.
  const spring = daysOf(...MOON[2]!).filter((day) => /^0[45]/.test(day))
  expect(spring).toEqual(['04-29', '04-30', '05-01', '05-02 in lieu', '05-03 in lieu'])
  expect(daysOf(...MOON[1]!, 'newYear')).toEqual(['01-01', '01-03 in lieu'])
})

test('a year has eleven days off, besides those in lieu', () => {
  for (const moon of MOON) expect(daysOf(...moon).filter((day) => !day.includes('lieu'))).toHaveLength(11)
})
