import { describe, expect, test } from 'vitest'

import { relaxationsOf } from './relaxations.ts'
import { NOTHING_ASKED, searchPath } from './search-query.ts'

const pathsOf = (query: Parameters<typeof relaxationsOf>[0]) =>
  relaxationsOf(query).map(({ query: wider }) => decodeURIComponent(searchPath(wider)))

describe('a search that finds nothing is widened by one thing at a time', () => {
  test('each filter, the kind, each word, and all words', () => {
    expect(
      pathsOf({
        ...NOTHING_ASKED,
        q: 'bơm mài',
        kind: 'product',
        filter: { province: ['01', '24'], topTen: ['true'] },
        page: 3,
      }),
    ).toEqual([
      '/search?q=bơm+mài&kind=product&province=01&province=24',
      '/search?q=bơm+mài&kind=product&topTen=true',
      '/search?q=bơm+mài&topTen=true&province=01&province=24',
      '/search?q=mài&kind=product&topTen=true&province=01&province=24',
      '/search?q=bơm&kind=product&topTen=true&province=01&province=24',
      '/search?kind=product&topTen=true&province=01&province=24',
    ])
  })

  test('a single word without filters leaves nothing to give up', () => {
    expect(pathsOf({ ...NOTHING_ASKED, q: 'zzzz' })).toEqual([])
  })
})
