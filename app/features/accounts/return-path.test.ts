import fc from 'fast-check'
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

test('nothing that can be typed leads to another site', () => {
  const sign = fc.constantFrom(
    '/',
    '\\',
    '.',
    ':',
    '@',
    '?',
    '#',
    '%2f',
    '%5c',
    '\t',
    '\n',
    ' ',
    'evil.example',
    'https',
  )
  const address = fc.oneof(
    fc.string(),
    fc.array(sign, { maxLength: 8 }).map((signs) => `/${signs.join('')}`),
  )
  fc.assert(
    fc.property(address, (typed) => {
      const path = pathAfterSignIn('en', safeReturnPath(typed))
      expect(new URL(path, 'https://here.example').origin).toBe('https://here.example')
    }),
    { numRuns: 2000 },
  )
})
