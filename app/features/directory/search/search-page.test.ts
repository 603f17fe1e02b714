import { describe, expect, test } from 'vitest'

import { FACETS } from '#search/search-port.ts'

import { type FacetChoices, foremostChoices, markedText, whyFound } from './search-page.ts'

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

describe('the values of facets on a page', () => {
  const many = (length: number, checked: readonly number[] = []) =>
    Array.from({ length }, (_, index) => ({
      value: `v${index}`,
      label: `Value ${index}`,
      count: length - index,
      checked: checked.includes(index),
    }))
  const facets = (given: Partial<FacetChoices>) =>
    ({ ...Object.fromEntries(FACETS.map((facet) => [facet, []])), ...given }) as FacetChoices

  test('are the foremost and the chosen ones, with how many are left out', () => {
    const page = foremostChoices(facets({ province: many(30, [20]), country: many(10) }), null)
    expect(page.facets.province.map(({ value }) => value)).toEqual(
      ['v0', 'v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v20'], // prettier-ignore
    )
    expect(page.facets.country).toHaveLength(10)
    expect(page.leftOut).toEqual({ province: 21 })
  })

  test('are all there where they were asked for, and never those without hits that nobody chose', () => {
    const none = { value: 'none', label: 'None', count: 0, checked: false }
    const page = foremostChoices(facets({ province: [...many(30), none], country: many(30) }), 'province')
    expect(page.facets.province).toHaveLength(30)
    expect(page.leftOut).toEqual({ country: 22 })
    expect(page.more).toBe('province')
  })
})
