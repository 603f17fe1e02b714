import { expect, test } from 'vitest'

import { readRecordAddress } from './record-address.ts'

test.each([
  ['/enterprises/a-1', 'enterprise', '/enterprises/b'],
  ['/en/products/a-1', 'product', '/en/products/b'],
  ['/enterprises/a-1/profile', 'enterprise', '/enterprises/b/profile'],
  ['/api/v1/products/a-1', 'product', '/api/v1/products/b'],
  ['/og/vi/enterprise/a-1.0123456789abcdef.png', 'enterprise', '/og/vi/enterprise/b.0123456789abcdef.png'],
])('%s is the address of one record', (path, kind, moved) => {
  const address = readRecordAddress(path)
  expect(address).toMatchObject({ kind, slug: 'a-1' })
  expect(address?.with('b')).toBe(moved)
})

test.each([
  '/enterprises',
  '/enterprises/',
  '/enterprises/A',
  '/search',
  '/en/en/products/a',
  '/og/vi/home.1.png',
])('%s is about no single record', (path) => expect(readRecordAddress(path)).toBeNull())
