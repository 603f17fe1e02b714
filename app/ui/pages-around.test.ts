import { expect, test } from 'vitest'

import { pagesAround } from './pages-around.ts'

test('few pages are all offered', () => {
  expect(pagesAround(2, 4)).toEqual([1, 2, 3, 4])
  expect(pagesAround(1, 1)).toEqual([1])
})

test('far pages are left out, but never a single one', () => {
  expect(pagesAround(6, 12)).toEqual([1, null, 5, 6, 7, null, 12])
  expect(pagesAround(4, 12)).toEqual([1, 2, 3, 4, 5, null, 12])
})

test('a page outside the list offers what there is', () => {
  expect(pagesAround(40, 3)).toEqual([1, 2, 3])
})
