import { describe, expect, test } from 'vitest'

import { headingOfQuery } from './heading-of-query.ts'

const NOTHING = { headings: [], groups: [] }
const heading = (words: string) => headingOfQuery(words, NOTHING).heading

describe('a typed code', () => {
  test.each(['HS 8544.49', 'mã HS 8544', '8544', '854449', '8544.49.11'])('%s is its heading', (words) => {
    expect(headingOfQuery(words, NOTHING)).toEqual({
      heading: '8544',
      group: 'electrical-electronics',
      by: 'code',
    })
  })

  test('two codes, a code of industries, and one that the tables do not know are left open', () => {
    for (const words of ['8544 8516', '2740', 'VSIC 2740', 'hs 9999']) expect(heading(words)).toBeNull()
  })
})

describe('names of goods', () => {
  test.each([
    ['dây cáp điện', '8544'],
    ['nhà cung cấp vòng bi', '8482'],
    ['bearings', '8482'],
    ['transformer', '8504'],
    ['nồi cơm điện', '8516'],
    ['noi com dien', '8516'],
    ['rice cooker', '8516'],
    ['tủ điện hà nội', '8537'],
  ])('%s is heading %s', (words, code) => {
    expect(headingOfQuery(words, NOTHING)).toMatchObject({ heading: code, by: 'words' })
  })

  test('what can be several headings is left open, its industry is not', () => {
    expect(headingOfQuery('đèn led', NOTHING)).toMatchObject({
      heading: null,
      group: 'electrical-electronics',
    })
    expect(headingOfQuery('áo sơ mi', NOTHING)).toMatchObject({ heading: null, group: 'textile-footwear' })
  })

  test('a name inside another name does not count: a microchip is no wallet, a lithium battery no dry cell', () => {
    expect(headingOfQuery('vi mạch', NOTHING)).toMatchObject({ heading: null, group: null })
    expect(heading('pin lithium')).toBeNull()
    expect(heading('giá đỡ thép góc cạnh')).toBeNull()
  })
})

describe('what was found', () => {
  test('speaks where the words do not, if the products agree', () => {
    const headings = [['8471'], ['8471'], ['8471'], ['8528']]
    expect(headingOfQuery('bkav x', { headings, groups: [] })).toMatchObject({ heading: '8471', by: 'found' })
  })

  test('does not speak against the words, nor when the products differ or have several codes', () => {
    expect(headingOfQuery('đèn led', { headings: [['8539'], ['8539']], groups: [] }).heading).toBeNull()
    expect(headingOfQuery('bkav x', { headings: [['8471'], ['8528']], groups: [] }).heading).toBeNull()
    expect(headingOfQuery('bkav x', { headings: [['8471', '8528']], groups: [] }).heading).toBeNull()
  })

  test('names the industry as well; a chosen industry goes before all', () => {
    expect(headingOfQuery('bkav x', { headings: [], groups: ['mechanical', 'mechanical', null] }).group).toBe(
      'mechanical',
    )
    expect(headingOfQuery('đèn led', NOTHING, ['handicrafts']).group).toBe('handicrafts')
  })
})

test('an empty search says nothing', () => {
  expect(headingOfQuery('', NOTHING)).toEqual({ heading: null, group: null, by: null })
})
