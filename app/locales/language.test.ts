import { expect, test } from 'vitest'

import { languageOfPath, pathIn } from './language.ts'

test('the language of a page is read from its path alone', () => {
  expect(languageOfPath('/search')).toBe('vi')
  expect(languageOfPath('/en')).toBe('en')
  expect(languageOfPath('/en/search')).toBe('en')
  expect(languageOfPath('/energy')).toBe('vi')
})

test('switching language keeps page, query and hash, and switching twice returns', () => {
  expect(pathIn('en', '/search?q=đèn#top')).toBe('/en/search?q=đèn#top')
  expect(pathIn('vi', '/en/search?q=đèn#top')).toBe('/search?q=đèn#top')
  expect(pathIn('en', '/')).toBe('/en')
  expect(pathIn('vi', '/en')).toBe('/')
  expect(pathIn('en', '/en/search')).toBe('/en/search')
})

test('addresses of other sites and fragments are left alone', () => {
  expect(pathIn('en', 'https://example.org/a')).toBe('https://example.org/a')
  expect(pathIn('en', '//example.org/a')).toBe('//example.org/a')
  expect(pathIn('en', '#main')).toBe('#main')
})
