import fc from 'fast-check'
import { expect, test } from 'vitest'

import { readDemandAddress } from './demand-address.ts'
import { demandPath } from './demand-view-address.ts'
import { addWeeks, countWeeks, mondayOf, weekOf, weeksBetween } from './weeks.ts'

/** A Thursday. */
const NOW = new Date('2026-11-26T03:00:00Z')
const read = (address: string) => readDemandAddress(new URLSearchParams(address), NOW)

test('weeks begin on Monday, by the calendar of Vietnam', () => {
  expect(mondayOf('2026-11-23')).toBe('2026-11-23')
  expect(mondayOf('2026-11-29')).toBe('2026-11-23')
  // Already Monday in Hanoi.
  expect(weekOf(new Date('2026-11-29T18:00:00Z'))).toBe('2026-11-30')
  expect(weeksBetween('2026-12-21', '2027-01-04')).toEqual(['2026-12-21', '2026-12-28', '2027-01-04'])
  expect(countWeeks('2027-01-04', '2026-12-21')).toBe(0)
})

test('the usual period is the last twelve weeks with the present one', () => {
  expect(read('')).toMatchObject({ period: 12, from: '2026-09-07', to: '2026-11-23', by: 'query', page: 1 })
  expect(read('period=4')).toMatchObject({ period: 4, from: '2026-11-02', to: '2026-11-23' })
})

test('a range of one’s own is brought to whole weeks, in order, not into the future nor before what is kept', () => {
  expect(read('period=own&from=2026-11-18&to=2026-11-05')).toMatchObject({
    period: null,
    from: '2026-11-02',
    to: '2026-11-16',
  })
  expect(read('period=own&from=2026-11-18&to=2030-01-01').to).toBe('2026-11-23')
  expect(read('period=own&from=1990-01-01&to=2026-11-18').from).toBe(addWeeks('2026-11-23', -155))
  for (const wrong of [
    'period=own',
    'period=own&from=2026-02-30&to=2026-11-01',
    'period=own&from=2030-01-01&to=2031-01-01',
    'period=7',
  ])
    expect(read(wrong).period).toBe(12)
})

test('nothing in an address can be wrong enough to fail, and what is read leads back to itself', () => {
  const name = fc.constantFrom('by', 'period', 'from', 'to', 'group', 'country', 'none', 'sort', 'page')
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'heading',
      'own',
      '52',
      '2026-01-05',
      '2026-10-01',
      'unknown',
      'JP',
      'mechanical',
      '1',
      '9',
      'rising',
    ),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
      const address = readDemandAddress(new URLSearchParams(pairs), NOW)
      const [, text = ''] = demandPath(address, { page: address.page }).split('?')
      expect(read(text)).toEqual(address)
    }),
  )
})
