import { expect, test } from 'vitest'

import { HS_CHAPTERS, HS_HEADINGS, hsChapter, hsDigits, hsHeading, hsName } from './hs.ts'
import { VSIC_CLASSES, vsic2025From2018, vsicClass, vsicName } from './vsic.ts'

test('all 97 chapters are there once, in both languages', () => {
  expect(HS_CHAPTERS.map((chapter) => chapter.code)).toEqual(
    Array.from({ length: 97 }, (_, index) => String(index + 1).padStart(2, '0')),
  )
  for (const entry of [...HS_CHAPTERS, ...HS_HEADINGS]) {
    expect(entry.nameVi).not.toBe('')
    expect(entry.nameEn).not.toBe('')
  }
})

test('at least 250 headings, each once, in order and inside a chapter', () => {
  const codes = HS_HEADINGS.map((heading) => heading.code)
  expect(codes.length).toBeGreaterThanOrEqual(250)
  expect(codes).toEqual([...new Set(codes)].sort())
  for (const code of codes) expect(hsChapter(code)).toBeDefined()
})

test('a longer code finds its heading; an unknown heading is named by its chapter', () => {
  expect(hsHeading('853950')?.nameVi).toBe('Bóng đèn điện, bóng đèn LED')
  expect(hsName('8601', 'en')).toBe('Railway locomotives and rolling stock')
  expect(hsName('zz', 'en')).toBe('zz')
})

test.each([
  ['8539.50', '853950'],
  ['85 39', '8539'],
  ['85', '85'],
  ['853', null],
  ['8539.50.10.00', null],
  ['abcd', null],
])('HS code typed as %s is read as %s', (typed, digits) => {
  expect(hsDigits(typed)).toBe(digits)
})

test('153 classes, each once, in both languages', () => {
  expect(VSIC_CLASSES).toHaveLength(153)
  expect(new Set(VSIC_CLASSES.map((entry) => entry.code)).size).toBe(153)
  for (const entry of VSIC_CLASSES) {
    expect(entry.code).toMatch(/^\d{4}$/)
    expect(entry.nameVi).not.toBe('')
    expect(entry.nameEn).not.toBe('')
    expect(entry.from2018.length).toBeGreaterThan(0)
  }
})

test('codes whose meaning moved are followed from 2018 to 2025', () => {
  expect(vsic2025From2018('6201')).toEqual(['6211', '6219'])
  expect(vsic2025From2018('2610')).toEqual(['2611', '2619'])
  expect(vsic2025From2018('3100')).toEqual(['3101', '3102', '3109'])
  expect(vsic2025From2018('1104')).toEqual(['1105'])
  expect(vsic2025From2018('2740')).toEqual(['2740'])
  expect(vsic2025From2018('0000')).toEqual([])
  expect(vsicClass('2740')?.nameEn).toBe('Manufacture of electric lighting equipment')
  expect(vsicName('9999', 'vi')).toBe('9999')
})
