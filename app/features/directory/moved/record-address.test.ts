import { expect, test } from 'vitest'

import { publicIdOf } from '#reference/public-ids.ts'

import { readRecordAddress } from './record-address.ts'

const here = { slug: 'b', publicId: 'NC-E-11111111-1' }
const id = publicIdOf('E', '7K3M2Q4X') ?? ''

test.each([
  ['/enterprises/a-1', 'enterprise', '/enterprises/b'],
  ['/en/products/a-1', 'product', '/en/products/b'],
  ['/enterprises/a-1/profile', 'enterprise', '/enterprises/b/profile'],
  ['/og/vi/enterprise/a-1.0123456789abcdef.png', 'enterprise', '/og/vi/enterprise/b.0123456789abcdef.png'],
])('%s is the address of one record', (path, kind, moved) => {
  const address = readRecordAddress(path)
  expect(address).toMatchObject({ kind, called: { slug: 'a-1' } })
  expect(address?.with(here)).toBe(moved)
})

test.each(['/id/', '/en/id/', '/api/v1/enterprises/'])(
  '%s and a permanent id is the address of one record',
  (start) => {
    const address = readRecordAddress(start + id.toLowerCase())
    expect(address).toMatchObject({ kind: 'enterprise', called: { publicId: id } })
    expect(address?.with(here)).toBe(start + here.publicId)
  },
)

test.each([
  '/enterprises',
  '/enterprises/',
  '/enterprises/A',
  '/search',
  '/en/en/products/a',
  '/og/vi/home.1.png',
  '/id/NC-E-7K3M2Q4X',
])('%s is about no single record', (path) => expect(readRecordAddress(path)).toBeNull())
