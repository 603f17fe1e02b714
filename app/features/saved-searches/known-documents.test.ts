import { randomUUID } from 'node:crypto'

import { expect, test } from 'vitest'

import { changeKnown, countKnown, isKnown, packDocuments } from './known-documents.ts'

test('ids are known, others are not, in six bytes each', () => {
  const ids = Array.from({ length: 5000 }, () => `product:${randomUUID()}`)
  const known = packDocuments([...ids, ...ids.slice(0, 10)])
  expect(countKnown(known)).toBe(5000)
  expect(known.byteLength).toBe(30_000)
  expect(ids.every((id) => isKnown(known, id))).toBe(true)
  const others = Array.from({ length: 5000 }, () => `enterprise:${randomUUID()}`)
  expect(others.filter((id) => isKnown(known, id))).toEqual([])
})

test('ids of one kind of record made one after the other do not meet', () => {
  const ids = Array.from({ length: 100_000 }, (_, place) => `product:019abc-${place}`)
  expect(countKnown(packDocuments(ids))).toBe(ids.length)
})

test('a set is changed without losing the rest', () => {
  const known = changeKnown(packDocuments(['a', 'b', 'c']), ['d', 'a'], ['b', 'none'])
  expect(['a', 'b', 'c', 'd'].map((id) => isKnown(known, id))).toEqual([true, false, true, true])
  expect(countKnown(known)).toBe(3)
  expect(isKnown(packDocuments([]), 'a')).toBe(false)
})
