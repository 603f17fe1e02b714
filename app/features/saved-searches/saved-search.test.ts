import { expect, test } from 'vitest'

import { addressOf, passesFilters, requiredValues } from './saved-search.ts'

const QUERY = {
  q: 'đèn led',
  kind: 'product' as const,
  filter: { province: ['01', '24'], certificate: ['iso-9001'] },
  sort: 'newest' as const,
  view: 'map' as const,
  page: 3,
}

test('order, view and page are no part of a saved search', () => {
  expect(addressOf(QUERY)).toBe(addressOf({ ...QUERY, sort: 'relevance', view: 'list', page: 1 }))
  expect(addressOf({ ...QUERY, q: '', kind: null, filter: {} })).toBe('')
})

test('a document passes with one value of each facet', () => {
  const required = requiredValues(QUERY)
  expect(passesFilters(required, ['kind:product', 'province:24', 'certificate:iso-9001'])).toBe(true)
  expect(passesFilters(required, ['kind:enterprise', 'province:24', 'certificate:iso-9001'])).toBe(false)
  expect(passesFilters(required, ['kind:product', 'province:24'])).toBe(false)
  expect(passesFilters(requiredValues({ kind: null, filter: {} }), [])).toBe(true)
})
