import fc from 'fast-check'
import { expect, test } from 'vitest'

import { freeSlug, slugOf } from './slug.ts'

test.each([
  ['Rạng Đông', 'rang-dong'],
  ['  Cơ khí & Đúc (Hà Nội) ', 'co-khi-duc-ha-noi'],
  ['株式会社', 'enterprise'],
])('the address of %s is %s', (name, slug) => expect(slugOf(name)).toBe(slug))

test('an address that is taken gets a number', () => {
  expect(freeSlug('new', [])).toBe('new-2')
  expect(freeSlug('den', ['den', 'den-2', 'den-4'])).toBe('den-3')
})

test('every name has an address that pages are found by', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      expect(slugOf(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(slugOf(name).length).toBeLessThanOrEqual(60)
    }),
  )
})
