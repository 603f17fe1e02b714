import { expect, test } from 'vitest'

import { mostBytesFor } from './upload-limits.ts'

test.each([
  ['/enterprises/den-lam/products/new', 100_000_000],
  ['/en/enterprises/den-lam/products/new.data', 100_000_000],
  ['/enterprises/den-lam/products/den-duong/edit', 100_000_000],
  ['/enterprises/den-lam/products', 1_000_000],
  ['/enterprises/a/b/products/new', 1_000_000],
  ['/fr/enterprises/den-lam/products/new', 1_000_000],
  ['/meetings/new', 1_000_000],
  ['/', 1_000_000],
])('a body for %s may have %i bytes', (path, bytes) => {
  expect(mostBytesFor(path)).toBe(bytes)
})
