import { describe, expect, test } from 'vitest'

import { type Language, LANGUAGES, pathIn } from '#app/locales/language.ts'
import { FACETS } from '#search/search-port.ts'
import { hit, recognition, rendered, textOf } from '#tests/factories/directory-views.tsx'

import type { HomePage } from '../home/home-page.ts'
import { HomeView } from '../home/home.view.tsx'
import { pageHead } from '../page/page-head.ts'
import type { FacetChoices, SearchPage } from './search-page.ts'
import { NOTHING_ASKED } from './search-query.ts'
import { SearchView } from './search.view.tsx'

const head = pageHead({
  publicUrl: 'https://nhip-cau.test',
  language: 'vi',
  path: '/',
  title: '',
  description: '',
})

const search: SearchPage = {
  head,
  query: { ...NOTHING_ASKED, q: 'đèn led', filter: { province: ['01'] }, page: 2 },
  notes: [],
  total: 45,
  pages: 3,
  degraded: false,
  counts: { all: 45, enterprise: 5, product: 40 },
  hits: [hit],
  facets: {
    ...(Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as FacetChoices),
    recognised: [{ value: 'true', label: 'Được công nhận', count: 12, checked: false }],
    province: [{ value: '01', label: 'Hà Nội', count: 45, checked: true }],
  },
  leftOut: {},
  more: null,
  places: [],
  chosen: [{ facet: 'province', value: '01', label: 'Hà Nội' }],
  understood: { filters: [], codes: [], synonyms: [], corrections: [], otherMarks: [] },
  didYouMean: null,
  relaxations: [],
}

/** A link as it stands in a page of this language. */
const href = (language: Language, path: string) => `href="${pathIn(language, path)}"`

describe('the search page', () => {
  test.each(LANGUAGES)('is one GET form whose state is its address (%s)', (language) => {
    const markup = rendered(language, <SearchView page={search} />)
    expect(markup).toContain(`<form method="get" action="${pathIn(language, '/search')}" id="search"`)
    expect(markup).toMatch(/<input[^>]*name="province"[^>]*form="search"[^>]*checked/)
    expect(markup).toContain('<mark>Đèn LED</mark>')
    // Every link keeps the rest of the search.
    expect(markup).toContain(href(language, '/search?q=%C4%91%C3%A8n+led&province=01&page=3'))
    expect(markup).toContain(href(language, '/search?q=%C4%91%C3%A8n+led&kind=product&province=01'))
  })

  test('shows what a hit is, what speaks for it and why it was found', () => {
    const text = textOf(rendered('vi', <SearchView page={search} />))
    for (const words of [
      '45 kết quả cho “đèn led”',
      'Nguồn chưa nêu nhà sản xuất',
      'Dữ liệu minh hoạ',
      'HS 8539.52',
      'và 1 chứng chỉ khác',
      'Vì sao có ở đây: mã HS 8539.',
      '21–40 trong 45',
    ])
      expect(text).toContain(words)
  })

  test('takes back each filter on its own, chosen or read out of the words', () => {
    const page: SearchPage = {
      ...search,
      query: { ...search.query, q: 'đèn 2021' },
      understood: {
        ...search.understood,
        filters: [{ facet: 'recognisedYear', labels: ['2021'], from: '2021' }],
      },
    }
    const markup = rendered('en', <SearchView page={page} />)
    expect(textOf(markup)).toContain('Remove filter Province or city: Hà Nội')
    expect(markup).toMatch(
      /href="\/en\/search\?q=%C4%91%C3%A8n\+2021"[^>]*><span class="sr-only">Remove filter/,
    )
    expect(textOf(markup)).toContain('Remove filter Year recognised: 2021 from “2021”')
    expect(markup).toMatch(/href="\/en\/search\?q=%C4%91%C3%A8n&province=01"/)
  })

  test.each(LANGUAGES)('says how it read the words and offers another spelling (%s)', (language) => {
    const page: SearchPage = {
      ...search,
      didYouMean: 'vicostone',
      understood: {
        filters: [],
        codes: [{ system: 'hs', code: '6810', name: null }],
        synonyms: ['a', 'b', 'c', 'd', 'e'],
        corrections: [{ from: 'vicostne', to: 'vicostone' }],
        otherMarks: [{ typed: 'đen', met: ['đèn'], exact: true }],
      },
    }
    const markup = rendered(language, <SearchView page={page} />)
    expect(markup).toContain(href(language, '/search?q=vicostone&province=01'))
    expect(textOf(markup)).toContain('“d”')
    expect(textOf(markup)).toContain('“đèn”')
    expect(textOf(markup)).not.toContain('“e”')
  })

  test.each(LANGUAGES)(
    'with nothing found offers wider searches and the whole directory (%s)',
    (language) => {
      const page: SearchPage = {
        ...search,
        total: 0,
        pages: 1,
        hits: [],
        relaxations: [
          {
            query: { ...NOTHING_ASKED, q: 'đèn led' },
            without: { facet: 'province', labels: ['Hà Nội'] },
            total: 1234,
            first: [{ kind: 'product', slug: 'den', name: { text: 'Đèn bàn', lang: 'vi' } }],
          },
          {
            query: { ...NOTHING_ASKED, filter: { province: ['01'] } },
            without: 'words',
            total: 7,
            first: [],
          },
        ],
      }
      const markup = rendered(language, <SearchView page={page} />)
      expect(markup).toContain(href(language, '/search?q=%C4%91%C3%A8n+led'))
      expect(markup).toContain(href(language, '/search'))
      expect(markup).toContain(href(language, '/products/den'))
      expect(textOf(markup)).toContain(language === 'vi' ? '1.234' : '1,234')
    },
  )

  test('says when it runs on its reserve and what of the address it left out', () => {
    const notes: SearchPage['notes'] = [
      { kind: 'cut' },
      { kind: 'ignored', parts: ['x=<b>'] },
      { kind: 'page' },
    ]
    const markup = rendered('en', <SearchView page={{ ...search, degraded: true, notes }} />)
    const text = textOf(markup)
    expect(text).toContain('Search is running on its reserve')
    expect(text).toContain('left out: x=&lt;b&gt;.')
    expect(text).toContain('this is page 2')
  })
})

const home: HomePage = {
  head,
  structuredData: {},
  counts: { enterprises: 3504, products: 7421, provinces: 34, countries: 27, demonstration: 3485 },
  groups: [{ code: 'mechanical', name: 'Cơ khí', products: 1 }],
  recognised: [
    { slug: 'den', name: { text: 'Đèn', lang: 'vi' }, group: null, maker: null, seal: recognition },
  ],
  reach: [{ facet: 'country', code: 'JP', name: 'Nhật Bản', enterprises: 121 }],
  signedIn: false,
  member: false,
}

describe('the home page', () => {
  test.each(LANGUAGES)('searches at once, counts, and says what is fictional (%s)', (language) => {
    const markup = rendered(language, <HomeView page={home} />)
    expect(markup).toMatch(
      language === 'vi' ? /<form[^>]* action="\/search"/ : /<form[^>]* action="\/en\/search"/,
    )
    expect(markup).toContain(href(language, '/search?kind=enterprise&country=JP'))
    expect(markup).toContain(href(language, '/search?industryGroup=mechanical'))
    expect(textOf(markup)).toContain(
      language === 'vi' ? '3.485 doanh nghiệp hư cấu' : '3,485 enterprises are fictional',
    )
  })

  test('invites visitors to sign in and members to their partners', () => {
    expect(rendered('vi', <HomeView page={home} />)).toContain('href="/sign-in"')
    expect(rendered('vi', <HomeView page={{ ...home, signedIn: true, member: true }} />)).toContain(
      'href="/partners"',
    )
  })
})
