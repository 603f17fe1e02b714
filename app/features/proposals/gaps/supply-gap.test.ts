import { expect, test } from 'vitest'

import { readGapsAddress } from './gaps-address.ts'
import { gapsPath } from './gaps-path.ts'
import { chooseGaps, FEW_MAKERS, type SupplyGap } from './supply-gap.ts'

function gap(heading: string, given: Partial<SupplyGap> = {}): SupplyGap {
  const nothing = { wanting: 0, needing: 0, making: 0, here: 0, elsewhere: 0, abroad: 0, none: 0, few: 0 }
  return { heading, ...nothing, declined: null, ...given }
}

const headings = (gaps: readonly SupplyGap[]) => gaps.map(({ heading }) => heading)

const ALL = [
  gap('1111', { wanting: 30, making: FEW_MAKERS }),
  gap('2222', { wanting: 9, making: 2 }),
  gap('3333', { wanting: 8 }),
  gap('4444', { none: 40, few: 2 }),
  gap('5555', { making: 1, declined: { times: 4, reasons: [] } }),
  gap('6666', { declined: { times: null, reasons: [] } }),
  gap('7777', { making: 1 }),
]

test('what nobody wants is no gap, and what has a choice of makers is shown only when asked for', () => {
  expect(headings(chooseGaps(ALL, { supply: 'few', sort: 'shortage' }))).toEqual([
    '3333',
    '2222',
    '4444',
    '5555',
    '6666',
  ])
  expect(headings(chooseGaps(ALL, { supply: 'none', sort: 'heading' }))).toEqual(['3333', '4444', '6666'])
  expect(headings(chooseGaps(ALL, { supply: 'any', sort: 'wanting' }))[0]).toBe('1111')
  expect(headings(chooseGaps(ALL, { supply: 'few', sort: 'searches' }))[0]).toBe('4444')
  expect(headings(chooseGaps(ALL, { supply: 'few', sort: 'declined' })).slice(0, 2)).toEqual(['5555', '6666'])
  expect(headings(chooseGaps(ALL, { supply: 'few', sort: 'making' }))[0]).toBe('3333')
})

test('an address is read as it is written, and what cannot be followed is left out', () => {
  const asked = { province: '24', group: 'mechanical', supply: 'none', sort: 'searches', page: 2 } as const
  const [, query = ''] = gapsPath(asked).split('?')
  expect(readGapsAddress(new URLSearchParams(query))).toEqual(asked)
  const usual = { province: null, group: null, supply: 'few', sort: 'shortage', page: 1 } as const
  expect(readGapsAddress(new URLSearchParams('province=99&group=x&supply=y&sort=z&page=-3'))).toEqual(usual)
  expect(gapsPath(usual, '/8544')).toBe('/gaps/8544')
})
