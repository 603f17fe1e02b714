import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { bestOf, differ, differencesOf, type Entry, sideBySide } from './comparison.ts'
import { inMeasureOf, inOneMeasure, type Quantity } from './quantities.ts'

const said = (quantity: Quantity) => `${quantity.value} ${quantity.unit}/${quantity.period ?? '-'}`

function entry(row: string, text: string, given: Partial<Entry> = {}): Entry {
  return { group: 'supply', row, label: row, statements: [{ text }], key: text, ...given }
}

function amount(value: number, unit: string, period: string | null, better: 'more' | 'less' = 'more'): Entry {
  const quantity = { value, unit, period }
  return entry('capacity', said(quantity), { quantity, better })
}

const anyQuantity = fc.record({
  value: fc.integer({ min: 1, max: 1_000_000 }),
  unit: fc.constantFrom('H87', 'DZN', 'SET', 'KGM', 'TNE', 'DAY', 'WEE'),
  period: fc.constantFrom(null, 'DAY', 'WEE', 'MON', 'ANN'),
})
const anyEntry = fc
  .record({
    row: fc.constantFrom('a', 'b', 'c', 'd'),
    text: fc.constantFrom('x', 'y', 'z'),
    quantity: fc.option(anyQuantity, { nil: undefined }),
  })
  .map(({ row, text, quantity }) => entry(row, text, quantity ? { quantity, better: 'less' } : {}))
const anySubject = fc.uniqueArray(anyEntry, { selector: ({ row }) => row, maxLength: 4 })
const anySubjects = fc.array(anySubject, { minLength: 1, maxLength: 5 })

describe('amounts', () => {
  test('are brought to one measure where their relation is fixed', () => {
    const [tonnes, kilograms, none] = inOneMeasure([
      { value: 24, unit: 'TNE', period: 'ANN' },
      { value: 1500, unit: 'KGM', period: 'MON' },
      null,
    ])!
    expect(tonnes).toEqual({ value: 24, unit: 'TNE', period: 'ANN' })
    expect(kilograms).toEqual({ value: 18, unit: 'TNE', period: 'ANN' })
    expect(none).toBeNull()
  })

  test.each([
    ['sets and pieces', { value: 1, unit: 'SET', period: 'MON' }, { unit: 'H87', period: 'MON' }],
    ['days and months', { value: 1, unit: 'H87', period: 'DAY' }, { unit: 'H87', period: 'MON' }],
    ['a rate and an amount', { value: 1, unit: 'H87', period: 'MON' }, { unit: 'H87', period: null }],
  ])('are not made up between %s', (_, from, like) => {
    expect(inMeasureOf(from, like)).toBeNull()
    expect(inOneMeasure([from, { value: 2, ...like }])).toBeNull()
  })

  test('say the same after the way there and back', () => {
    fc.assert(
      fc.property(anyQuantity, anyQuantity, (quantity, like) => {
        const there = inMeasureOf(quantity, like)
        if (!there) return
        const back = inMeasureOf(there, quantity)
        expect(back?.value).toBeCloseTo(quantity.value, 3)
      }),
    )
  })
})

describe('a comparison', () => {
  test('says amounts in the measure of most, and how they were stated', () => {
    const [group] = sideBySide(
      [[amount(20_000, 'H87', 'MON')], [amount(360_000, 'H87', 'ANN')], [amount(10_000, 'H87', 'MON')]],
      said,
    )
    const [row] = group!.rows
    expect(row!.cells.map(({ statements }) => statements[0]!.text)).toEqual([
      '20000 H87/MON',
      '30000 H87/MON',
      '10000 H87/MON',
    ])
    expect(row!.cells[1]!.statements[0]!.note).toBe('360000 H87/ANN')
    expect(row!.cells.map(({ best }) => best)).toEqual([false, true, false])
  })

  test('names none as best where amounts cannot be compared', () => {
    const [group] = sideBySide([[amount(5, 'SET', 'MON')], [amount(50, 'H87', 'MON')]], said)
    expect(group!.rows[0]!.cells.map(({ best }) => best)).toEqual([false, false])
    expect(group!.rows[0]!.differs).toBe(true)
  })

  test('does not call equal amounts in other units different', () => {
    const [group] = sideBySide([[amount(2, 'TNE', 'MON')], [amount(24_000, 'KGM', 'ANN')]], said)
    expect(group!.rows[0]!.differs).toBe(false)
  })

  test('puts a row that only one has where that one has it', () => {
    const [group] = sideBySide(
      [
        [entry('a', 'x'), entry('c', 'x')],
        [entry('a', 'x'), entry('b', 'y'), entry('c', 'x')],
      ],
      said,
    )
    expect(group!.rows.map(({ row }) => row)).toEqual(['a', 'b', 'c'])
    expect(group!.rows[1]!.cells[0]!.statements).toEqual([])
    expect(differencesOf([group!]).flatMap(({ rows }) => rows.map(({ row }) => row))).toEqual(['b'])
  })

  test('has a cell for each subject in each row, and a row for each fact that is stated', () => {
    fc.assert(
      fc.property(anySubjects, (subjects) => {
        const rows = sideBySide(subjects, said).flatMap((group) => group.rows)
        for (const row of rows) {
          expect(row.cells).toHaveLength(subjects.length)
          expect(row.cells.some(({ statements }) => statements.length > 0)).toBe(true)
        }
        const stated = new Set(subjects.flatMap((entries) => entries.map((one) => one.row)))
        expect(new Set(rows.map(({ row }) => row))).toEqual(stated)
      }),
    )
  })

  test('finds the same differences whatever the order of columns', () => {
    fc.assert(
      fc.property(anySubjects, (subjects) => {
        const differing = (all: Entry[][]) =>
          sideBySide(all, said)
            .flatMap((group) => group.rows)
            .filter((row) => row.differs)
            .map((row) => row.row)
            .toSorted()
        expect(differing(subjects.toReversed())).toEqual(differing(subjects))
      }),
    )
  })

  test('of one with itself differs in nothing', () => {
    fc.assert(
      fc.property(anySubject, (subject) => {
        expect(differencesOf(sideBySide([subject, subject], said))).toEqual([])
      }),
    )
  })
})

test('one that is not stated differs from one that is', () => {
  expect(differ([null, 'x'])).toBe(true)
  expect(differ([null, null])).toBe(false)
})

test('best is all that reach the best amount, if not all do', () => {
  const of = (value: number) => ({ value, unit: 'DAY', period: null })
  expect(bestOf([of(5), of(3), null, of(3)], 'less')).toEqual([false, true, false, true])
  expect(bestOf([of(3), of(3)], 'less')).toEqual([false, false])
  expect(bestOf([of(3), null], 'more')).toEqual([false, false])
})
