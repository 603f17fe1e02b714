import { expect, test } from 'vitest'

import { safeReturnPath } from './return-path.ts'

test('after sign-in the reader returns to a page of this site', () => {
  expect(safeReturnPath('/en/meetings?tab=open')).toBe('/en/meetings?tab=open')
})

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  '/a\nb',
  undefined,
])('a foreign or broken return address %j leads home', (address) => {
  expect(safeReturnPath(address)).toBe('/')
})
