import { expect, test } from 'vitest'

import { initials } from './initials.ts'

test('two words give two letters with their marks', () => {
  expect(initials('Rạng Đông')).toBe('RĐ')
  expect(initials('ánh sao khuê')).toBe('ÁS')
})

test('one word gives its first two letters, and no word gives nothing', () => {
  expect(initials('Cadisun')).toBe('CA')
  expect(initials('  –  ')).toBe('')
})

test('a decomposed letter counts as one', () => {
  expect(initials('Ánh Dương'.normalize('NFD'))).toBe('ÁD')
})
