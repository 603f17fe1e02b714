import { expect, test } from 'vitest'

import { pathAfterSignIn, safeReturnPath } from './return-path.ts'

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

test.each([
  ['/', '/en'],
  ['/sign-in/code', '/en/sign-in/code'],
  ['/account/second-factor?returnTo=%2Fdemand', '/en/account/second-factor?returnTo=%2Fdemand'],
  ['/meetings?tab=open', '/meetings?tab=open'],
  ['/en/meetings', '/en/meetings'],
])('a reader of English goes on from %s to %s', (path, whole) => {
  expect(pathAfterSignIn('en', path)).toBe(whole)
})
