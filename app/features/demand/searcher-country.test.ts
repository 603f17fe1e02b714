import { expect, test } from 'vitest'

import { searcherCountry } from './searcher-country.ts'

const from = (language: string, header = '') =>
  searcherCountry(
    new Headers({ 'accept-language': language, ...(header ? { 'x-country': header } : {}) }),
    'x-country',
  )

test('the proxy’s header goes before the language', () => {
  expect(from('vi-VN', 'JP')).toBe('JP')
  expect(from('vi-VN', 'XX')).toBe('VN')
  expect(searcherCountry(new Headers({ 'accept-language': 'vi-VN', 'x-country': 'JP' }), undefined)).toBe(
    'VN',
  )
})

test('the region of the best language counts, whatever script stands before it', () => {
  expect(from('vi-VN,vi;q=0.9,en-GB;q=0.8')).toBe('VN')
  expect(from('en;q=0.5,ko-KR;q=0.9,ja-JP;q=0.8')).toBe('KR')
  expect(from('zh-Hant-TW,zh;q=0.9')).toBe('TW')
})

test('en-US is how browsers are delivered and names no country; neither do languages without region', () => {
  expect(from('en-US,en;q=0.9')).toBe('')
  expect(from('en-US,en;q=0.9,ja-JP;q=0.5')).toBe('JP')
  expect(from('vi')).toBe('')
  expect(from('es-419')).toBe('')
  expect(from('')).toBe('')
  expect(from(';;;q=,--,x-')).toBe('')
})
