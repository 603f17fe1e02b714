import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { FACETS, type FacetFilter, SORTS } from '#search/search-port.ts'

import {
  changed,
  cleanText,
  KINDS,
  LAST_PAGE,
  MAX_QUERY_LENGTH,
  morePath,
  NOTHING_ASKED,
  pagesOf,
  searchParameters,
  searchPath,
  type SearchQuery,
  tidyFilter,
  VIEWS,
  withoutFilter,
  withoutWords,
  withWord,
} from './search-query.ts'
import { readSearchAddress, SearchCall } from './search-query.schema.ts'

const VALUES: Record<(typeof FACETS)[number], string[]> = {
  industryGroup: ['mechanical', 'handicrafts'],
  role: ['producer', 'buyer'],
  recognised: ['true'],
  recognisedYear: ['2005', '2021', '2025'],
  topTen: ['true'],
  country: ['VN', 'JP', 'DE'],
  province: ['01', '24'],
  certificate: ['iso-9001', 'iatf-16949'],
  hsChapter: ['01', '85'],
  language: ['vi', 'en'],
  exportMarket: ['US'],
  sizeBand: ['over_1000'],
}

const filter = fc
  .record(
    Object.fromEntries(FACETS.map((facet) => [facet, fc.subarray(VALUES[facet])])) as Record<
      (typeof FACETS)[number],
      fc.Arbitrary<string[]>
    >,
  )
  .map((chosen) => tidyFilter(chosen as FacetFilter))

const anyQuery: fc.Arbitrary<SearchQuery> = fc.record({
  q: fc.string({ unit: 'binary', maxLength: 700 }).map(cleanText),
  kind: fc.option(fc.constantFrom(...KINDS)),
  filter,
  sort: fc.constantFrom(...SORTS),
  view: fc.constantFrom(...VIEWS),
  page: fc.integer({ min: 1, max: LAST_PAGE }),
})

const addressOf = (query: SearchQuery) => new URL(searchPath(query), 'http://nhip-cau.test').searchParams

describe('the address of a search', () => {
  test('holds the whole state: written and read again it is the same search', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(readSearchAddress(addressOf(query))).toEqual({ query, notes: [], more: null })
      }),
    )
  })

  test('never fails, whatever stands in it, and always says which search it was taken for', () => {
    const name = fc.oneof(fc.constantFrom('q', 'kind', 'sort', 'page', ...FACETS), fc.string())
    const anything = fc.array(fc.tuple(name, fc.string({ unit: 'binary' })), { maxLength: 30 })
    fc.assert(
      fc.property(anything, (pairs) => {
        const { query } = readSearchAddress(new URLSearchParams(pairs))
        expect(readSearchAddress(addressOf(query)).query).toEqual(query)
        expect(query.page).toBeGreaterThanOrEqual(1)
        expect(query.page).toBeLessThanOrEqual(LAST_PAGE)
        expect(query.q.length).toBeLessThanOrEqual(MAX_QUERY_LENGTH)
      }),
    )
  })

  test('leaves out what is usual', () => {
    expect(searchPath({})).toBe('/search')
    expect(searchPath({ q: 'đèn', page: 1, sort: 'relevance' })).toBe('/search?q=%C4%91%C3%A8n')
    expect(
      searchParameters({ ...NOTHING_ASKED, filter: { province: ['01', '24'] } }).getAll('province'),
    ).toEqual(['01', '24'])
  })

  test('says which parts it could not follow', () => {
    const { query, notes } = readSearchAddress(
      new URLSearchParams('q=led&colour=red&province=99&province=24&kind=planet&sort=price&page=-1'),
    )
    expect(query).toEqual({ ...NOTHING_ASKED, q: 'led', filter: { province: ['24'] } })
    expect(notes).toEqual([
      { kind: 'ignored', parts: ['colour=red', 'province=99', 'kind=planet', 'sort=price'] },
      { kind: 'page' },
    ])
  })

  test('keeps silent about what other sites hang on it', () => {
    expect(readSearchAddress(new URLSearchParams('q=led&utm_source=mail&fbclid=x')).notes).toEqual([])
  })

  test('cuts a query of 10,000 characters and says so', () => {
    const { query, notes } = readSearchAddress(new URLSearchParams({ q: 'đèn '.repeat(2500) }))
    expect(query.q).toHaveLength(499)
    expect(notes).toEqual([{ kind: 'cut' }])
  })

  test('takes a plain yes and codes in small letters', () => {
    const { query, notes } = readSearchAddress(new URLSearchParams('recognised=yes&country=jp'))
    expect(query.filter).toEqual({ recognised: ['true'], country: ['JP'] })
    expect(notes).toEqual([])
  })

  test('asks for no page beyond what the index lists', () => {
    expect(readSearchAddress(new URLSearchParams('page=999999')).query.page).toBe(LAST_PAGE)
    expect(readSearchAddress(new URLSearchParams('page=1e3')).notes).toEqual([{ kind: 'page' }])
    expect(pagesOf(0)).toBe(1)
    expect(pagesOf(41)).toBe(3)
    expect(pagesOf(1_000_000)).toBe(LAST_PAGE)
  })
})

describe('typed words', () => {
  test('lose control and invisible characters and keep emoji, signs and marks', () => {
    expect(cleanText('  đèn\u0000\nLED\u200B ')).toBe('đèn LED')
    expect(cleanText('💡 \'; DROP TABLE x; -- name = "y"')).toBe('💡 \'; DROP TABLE x; -- name = "y"')
    expect(cleanText('đa\u0301')).toBe('đá')
  })

  test('are never cut inside an emoji', () => {
    expect(cleanText('💡'.repeat(251))).toBe('💡'.repeat(250))
    expect(cleanText(`x${'💡'.repeat(250)}`)).toBe(`x${'💡'.repeat(249)}`)
  })
})

describe('a changed search', () => {
  const query: SearchQuery = {
    q: 'cáp điện Hà Nội 2021',
    kind: 'product',
    filter: { province: ['01', '24'], role: ['producer'] },
    sort: 'name',
    view: 'list',
    page: 7,
  }

  test('starts from its first page', () => {
    expect(changed(query, { sort: 'newest' })).toEqual({ ...query, sort: 'newest', page: 1 })
  })

  test('loses one value of a facet or the whole facet', () => {
    expect(withoutFilter(query, 'province', '01').filter).toEqual({ province: ['24'], role: ['producer'] })
    expect(withoutFilter(query, 'province').filter).toEqual({ role: ['producer'] })
    expect(withoutFilter(query, 'country', 'JP').filter).toEqual(query.filter)
  })

  test('loses words that were read as a filter, whatever their case', () => {
    expect(withoutWords(query, 'hà nội').q).toBe('cáp điện 2021')
    expect(withoutWords(query, '2021').q).toBe('cáp điện Hà Nội')
    expect(withoutWords(query, 'Đà Nẵng').q).toBe(query.q)
  })
})

describe('a facet unfolded', () => {
  const read = (address: string) => readSearchAddress(new URLSearchParams(address))

  test('stands in the address and changes nothing in what is asked', () => {
    const { query } = read('q=thép&province=01&page=2')
    const path = morePath(query, 'province')
    expect(read(path.split('?')[1] ?? '')).toEqual({ query, notes: [], more: 'province' })
    expect(read('more=anything')).toMatchObject({ notes: [], more: null })
  })
})

describe('a call of the interface', () => {
  const read = (call: Record<string, string | string[]>) => SearchCall.safeParse(call)

  test('has sensible values for what is not given', () => {
    expect(read({}).data).toEqual({ query: NOTHING_ASKED, limit: 20, ignored: [] })
  })

  test('takes facets once or several times', () => {
    const { query } =
      read({ q: 'led', kind: 'product', province: '24', country: ['JP', 'KR'], limit: '5' }).data ?? {}
    expect(query).toMatchObject({ kind: 'product', filter: { province: ['24'], country: ['JP', 'KR'] } })
  })

  test.each<Record<string, string>>([
    { page: '-1' },
    { page: '0' },
    { page: '1.5' },
    { page: 'x' },
    { limit: 'abc' },
    { limit: '0' },
    { limit: '101' },
    { kind: 'planet' },
    { sort: 'price' },
    { page: '9999', limit: '100' },
    { page: '99999999999999999999' },
  ])('refuses %o', (call) => {
    expect(read(call).success).toBe(false)
  })

  test('leaves out and names facets and values that it does not know', () => {
    expect(read({ q: 'x', colour: 'red', province: ['24', 'Hanoi'] }).data).toMatchObject({
      query: { filter: { province: ['24'] } },
      ignored: ['colour=red', 'province=Hanoi'],
    })
  })

  test('answers any text in the parameters without failing', () => {
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string(), { maxLength: 4 }))
    fc.assert(fc.property(fc.dictionary(fc.string(), value), (call) => void read(call)))
  })
})

describe('another word in place of one', () => {
  const asked = (q: string) => ({ ...NOTHING_ASKED, q, page: 3 })

  test('stands where the word stood, from the first page on', () => {
    expect(withWord(asked('Thép đen mạ kẽm'), 'đen', 'đèn')).toMatchObject({ q: 'Thép đèn mạ kẽm', page: 1 })
    expect(withWord(asked('ĐEN'), 'đen', 'đèn')?.q).toBe('đèn')
  })

  test('never inside another word, and not where the word is written otherwise', () => {
    expect(withWord(asked('đeng'), 'đen', 'đèn')).toBeNull()
    expect(withWord(asked('den'), 'đen', 'đèn')).toBeNull()
    expect(withWord(asked('c++ (đen'), '(đen', '$&')?.q ?? null).toBe('c++ $&')
  })
})
