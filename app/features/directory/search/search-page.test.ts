import { describe, expect, test } from 'vitest'

import { markedText, whyFound } from './search-page.ts'

describe('why a hit was found', () => {
  test('is not said where the marked name shows it', () => {
    expect(
      whyFound([
        { field: 'name', by: 'exact' },
        { field: 'name', by: 'unmarked', from: 'den', to: 'đèn' },
        { field: 'maker', by: 'prefix' },
        { field: 'filter', by: 'exact', from: 'top 10', to: 'true' },
      ]),
    ).toEqual([])
  })

  test('names synonyms, corrections, codes and places, each once', () => {
    expect(
      whyFound([
        { field: 'name', by: 'synonym', from: 'inox', to: 'thép không gỉ' },
        { field: 'product', by: 'synonym', from: 'inox', to: 'thép không gỉ' },
        { field: 'code', by: 'code', from: '8544', to: 'hs 8544' },
        { field: 'place', by: 'exact', to: 'bắc ninh' },
      ]),
    ).toEqual([
      { kind: 'synonym', from: 'inox', to: 'thép không gỉ' },
      { kind: 'code', to: 'HS 8544' },
      { kind: 'place', to: 'bắc ninh' },
    ])
  })

  test('does not explain a synonym where the typed word itself is marked', () => {
    const why = [{ field: 'name' as const, by: 'synonym' as const, from: 'plastic parts', to: 'nhựa' }]
    expect(whyFound(why, [{ text: 'Plastic', match: true }])).toEqual([])
    expect(whyFound(why, [{ text: 'Plastic', match: false }])).toHaveLength(1)
  })

  test('stays short', () => {
    const why = ['a', 'b', 'c', 'd'].map((to) => ({ field: 'place' as const, by: 'exact' as const, to }))
    expect(whyFound(why)).toHaveLength(3)
  })
})

describe('marked text', () => {
  const parts = [
    { text: 'Đèn LED', match: true },
    { text: ' Rạng Đông', match: false },
  ]

  test('is what the index marked for this very text', () => {
    const highlights = [
      { field: 'productNames', parts: [{ text: 'Phích nước', match: true }] },
      { field: 'productNames', parts },
    ]
    expect(markedText(highlights, 'productNames', 'Đèn LED Rạng Đông')).toEqual(parts)
  })

  test('is the plain text where nothing was marked', () => {
    expect(markedText([{ field: 'name', parts }], 'nameEn', 'LED lamps')).toEqual([
      { text: 'LED lamps', match: false },
    ])
  })
})
