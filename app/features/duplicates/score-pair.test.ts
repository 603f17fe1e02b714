import fc from 'fast-check'
import { expect, test } from 'vitest'

import { hostOf, likeness, matchName, taxOf } from './match-words.ts'
import { type Comparable, matchKeys, scorePair, SUSPECT } from './score-pair.ts'

const site = { country: 'VN', province: '01', commune: null, city: null, address: null }

function record(given: Partial<Comparable> & { nameVi: string }): Comparable {
  return {
    id: 'x',
    nameEn: null,
    nameShort: null,
    aliases: [],
    taxCode: null,
    website: null,
    sites: [site],
    ...given,
  }
}

const scoreOf = (left: Comparable, right: Comparable): number => {
  const result = scorePair(left, right)
  return result.kind === 'compared' ? result.score : -1
}

test.each([
  ['Công ty TNHH Cơ khí Đông Anh', 'CÔNG TY CỔ PHẦN CƠ KHÍ ĐÔNG ANH'],
  ['Công ty TNHH MTV Nhựa Hoà Phát Thịnh', 'Cong ty TNHH Nhua Hòa Phát Thịnh'],
  ['Công ty CP Sản xuất và Thương mại Khuê Lâm', 'Khue Lam Trading and Production JSC'],
  ['Công ty TNHH Hoshinagi Việt Nam', 'Hoshinagi Vietnam Co., Ltd'],
])('%s and %s in one province are suspect', (one, other) => {
  expect(scoreOf(record({ nameVi: one }), record({ nameVi: other }))).toBeGreaterThanOrEqual(SUSPECT)
})

test.each([
  ['Công ty TNHH Cơ khí Đông Anh', 'Công ty TNHH Nhựa Bình Minh'],
  ['Công ty TNHH Minh Quang', 'Công ty TNHH Minh Khôi'],
  ['Công ty CP Đầu tư Phát triển Công nghệ Sao Mai', 'Công ty CP Đầu tư Phát triển Công nghệ Tân Long'],
])('%s and %s are two', (one, other) => {
  expect(scoreOf(record({ nameVi: one }), record({ nameVi: other }))).toBeLessThan(SUSPECT)
})

test('one tax code is enough, whatever else they say', () => {
  const left = record({ nameVi: 'Công ty A Sung', taxCode: '0100109106' })
  const right = record({
    nameVi: 'Nhà máy Bính Bảo',
    taxCode: '01 00109 106',
    sites: [{ ...site, province: '79' }],
  })
  expect(scoreOf(left, right)).toBeGreaterThanOrEqual(90)
})

test('a branch and its parent are related, never duplicates', () => {
  const parent = record({ nameVi: 'Viễn thông Kim Mã', taxCode: '0100109106' })
  const branch = record({ nameVi: 'Viễn thông Kim Mã', taxCode: '0100109106-001' })
  expect(scorePair(parent, branch)).toEqual({ kind: 'related' })
})

test('two tax codes speak against one name', () => {
  const left = record({ nameVi: 'Công ty TNHH Minh Anh', taxCode: '0100109106' })
  const right = record({ nameVi: 'Công ty TNHH Minh Anh', taxCode: '0100112437' })
  expect(scoreOf(left, right)).toBeLessThan(SUSPECT)
})

test('names are compared by what is their own', () => {
  expect(matchName('Công ty TNHH Cơ khí Đông Anh')).toEqual({ whole: 'co khi dong anh', own: 'dong anh' })
  expect(matchName('Công ty TNHH Thương mại')?.own).toBe('thuong mai')
  expect(matchName(' ')).toBeNull()
})

test('hosts that many share say nothing', () => {
  expect(hostOf('https://www.khuelam.vn/gioi-thieu')).toBe('khuelam.vn')
  expect(hostOf('khuelam.vn')).toBe('khuelam.vn')
  expect(hostOf('https://facebook.com/khuelam')).toBeNull()
  expect(hostOf('không có')).toBeNull()
})

test('codes of branches keep their root', () => {
  expect(taxOf('0100109106-001')).toEqual({ root: '0100109106', branch: '001' })
  expect(taxOf('JP 0100-01-008846')).toEqual({ root: 'JP010001008846', branch: '' })
  expect(taxOf('')).toBeNull()
})

const name = fc.oneof(
  fc.constantFrom('Đông Anh', 'Công ty TNHH Đông Anh', 'Dong Anh JSC', 'Nhựa Đông Á', 'Minh Quang', 'Cơ khí'),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
)
const comparable: fc.Arbitrary<Comparable> = fc.record({
  id: fc.uuid(),
  nameVi: name,
  nameEn: fc.option(name),
  nameShort: fc.option(name),
  aliases: fc.array(name, { maxLength: 3 }),
  taxCode: fc.option(fc.constantFrom('0100109106', '0100109106-001', '0100112437', 'x')),
  website: fc.option(fc.constantFrom('https://a.vn', 'a.vn', 'http://b.vn', 'https://facebook.com/a')),
  sites: fc.array(
    fc.record({
      country: fc.constantFrom('VN', 'JP'),
      province: fc.option(fc.constantFrom('01', '24', '79')),
      commune: fc.option(fc.constantFrom('Đông Anh', 'Kim Hoa')),
      city: fc.option(fc.constantFrom('Osaka')),
      address: fc.option(fc.constantFrom('Số 5 đường Cao Lỗ', '5 Cao Lo', 'Lô 7 KCN Thăng Long')),
    }),
    { maxLength: 3 },
  ),
})

test('a score is the same whichever comes first, and in whatever order names and sites stand', () => {
  fc.assert(
    fc.property(comparable, comparable, (left, right) => {
      const score = scorePair(left, right)
      expect(scorePair(right, left)).toEqual(score)
      const turned = { ...left, aliases: left.aliases.toReversed(), sites: left.sites.toReversed() }
      expect(scorePair(turned, right)).toEqual(score)
      if (score.kind === 'compared') {
        expect(score.score).toBeGreaterThanOrEqual(0)
        expect(score.score).toBeLessThanOrEqual(100)
      }
    }),
  )
})

test('whoever has the same name, code or host is found by a key that both have', () => {
  fc.assert(
    fc.property(comparable, (one) => {
      const keys = new Set(matchKeys(one).map(({ kind, key }) => `${kind} ${key}`))
      const copy = matchKeys({ ...one, id: 'other', aliases: one.aliases.toReversed() })
      expect(new Set(copy.map(({ kind, key }) => `${kind} ${key}`))).toEqual(keys)
    }),
  )
})

test('likeness is that of pg_trgm', () => {
  expect(likeness('dong anh', 'dong anh')).toBe(1)
  expect(likeness('dong anh', 'dong ann')).toBeCloseTo(7 / 11)
  expect(likeness('a', 'b')).toBe(0)
})
