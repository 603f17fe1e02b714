import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { describe, expect, test, vi } from 'vitest'

import { en as english } from '#app/locales/en.ts'
import { vi as vietnamese } from '#app/locales/vi.ts'
import { FACETS } from '#search/search-port.ts'

import type { EnterprisePage } from './enterprise-page.ts'
import { EnterpriseView } from './enterprise.view.tsx'
import type { HomePage } from './home-page.ts'
import { HomeView } from './home.view.tsx'
import { pageHead } from './page-head.ts'
import type { ProductPage } from './product-page.ts'
import { ProductView } from './product.view.tsx'
import type { RecognitionRecord } from './recognition-record.ts'
import type { FacetChoices, HitCard, SearchPage } from './search-page.ts'
import { NOTHING_ASKED } from './search-query.ts'
import { SearchView } from './search.view.tsx'

vi.mock('#app/ui/router.ts', () => ({
  Link: ({ to, children, ...rest }: { to: string; children: ReactNode; 'aria-label'?: string }) => (
    <a href={to} aria-label={rest['aria-label']}>
      {children}
    </a>
  ),
  Form: ({ action, children }: { action: string; children: ReactNode }) => (
    <form action={action}>{children}</form>
  ),
  useLocation: () => ({ pathname: '/search' }),
  useNavigation: () => ({ state: 'idle' }),
  useLocalisedNavigate: () => () => undefined,
}))

const WORDS = { vi: vietnamese, en: english }
const LANGUAGES = ['vi', 'en'] as const

function rendered(language: 'vi' | 'en', view: ReactNode): string {
  return renderToStaticMarkup(
    <IntlProvider locale={language} messages={WORDS[language]} timeZone="Asia/Ho_Chi_Minh">
      {view}
    </IntlProvider>,
  )
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

/** What a reader sees: tags and what is hidden in scripts taken out. */
const textOf = (markup: string) =>
  markup
    .replace(/<script.*?<\/script>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

const head = pageHead({
  publicUrl: 'https://nhip-cau.test',
  language: 'vi',
  path: '/',
  title: '',
  description: '',
})

const recognition: RecognitionRecord = {
  id: 'r',
  yearFrom: null,
  yearTo: 2021,
  topTen: true,
  decision: { number: '5012/QĐ-UBND', issuer: null, date: '2021-11-26' },
  validFrom: null,
  validTo: null,
  standing: 'inForce',
  demonstration: false,
  source: { url: 'https://news.example/2021', site: 'news.example' },
  basisNote: 'Suy ra từ thương hiệu.',
  note: null,
}

const hit: HitCard = {
  id: 'p1',
  kind: 'product',
  slug: 'den-led',
  name: {
    parts: [
      { text: 'Đèn LED', match: true },
      { text: ' âm trần', match: false },
    ],
    lang: 'vi',
  },
  otherName: null,
  properName: 'đèn led',
  maker: null,
  products: [],
  extract: null,
  alsoNamed: [],
  places: ['Hà Nội'],
  seal: recognition,
  origin: 'demonstration',
  roles: [],
  group: { code: 'electrical-electronics', name: 'Điện, điện tử' },
  certificates: ['ISO 9001', 'ISO 14001', 'CE', 'RoHS'],
  codes: [{ code: '853952', name: 'Đèn' }],
  why: [{ kind: 'code', to: 'HS 8539' }],
}

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
  chosen: [{ facet: 'province', value: '01', label: 'Hà Nội' }],
  understood: { filters: [], codes: [], synonyms: [], corrections: [] },
  didYouMean: null,
  relaxations: [],
}

describe('the search page', () => {
  test.each(LANGUAGES)('is one GET form whose state is its address (%s)', (language) => {
    const markup = rendered(language, <SearchView page={search} />)
    expect(markup).toContain('<form action="/search">')
    expect(markup).toMatch(/<input[^>]*name="province"[^>]*form="search"[^>]*checked/)
    expect(markup).toContain('<mark>Đèn LED</mark>')
    // Every link keeps the rest of the search.
    expect(markup).toContain('href="/search?q=%C4%91%C3%A8n+led&province=01&page=3"')
    expect(markup).toContain('href="/search?q=%C4%91%C3%A8n+led&kind=product&province=01"')
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
    expect(markup).toContain('aria-label="Remove filter Province or city: Hà Nội"')
    expect(markup).toMatch(/href="\/search\?q=%C4%91%C3%A8n\+2021" aria-label="Remove filter/)
    expect(markup).toMatch(/href="\/search\?q=%C4%91%C3%A8n&province=01"/)
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
      },
    }
    const markup = rendered(language, <SearchView page={page} />)
    expect(markup).toContain('href="/search?q=vicostone&province=01"')
    expect(textOf(markup)).toContain('“d”')
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
          },
          { query: { ...NOTHING_ASKED, filter: { province: ['01'] } }, without: 'words', total: 7 },
        ],
      }
      const markup = rendered(language, <SearchView page={page} />)
      expect(markup).toContain('href="/search?q=%C4%91%C3%A8n+led"')
      expect(markup).toContain('href="/search"')
      expect(textOf(markup)).toContain(language === 'vi' ? '1.234' : '1,234')
    },
  )

  test('says when it runs on its reserve and what of the address it left out', () => {
    const notes = [{ kind: 'cut' }, { kind: 'ignored', parts: ['x=<b>'] }, { kind: 'page' }] as const
    const markup = rendered('en', <SearchView page={{ ...search, degraded: true, notes: [...notes] }} />)
    const text = textOf(markup)
    expect(text).toContain('Search is running on its reserve')
    expect(text).toContain('left out: x=&lt;b&gt;.')
    expect(text).toContain('this is page 2')
  })
})

const enterprise: EnterprisePage = {
  head,
  structuredData: {},
  slug: 'cau-vong',
  name: { text: 'Công ty Cầu Vồng', lang: 'vi' },
  otherName: { text: 'Rainbow Co.', lang: 'en' },
  otherNames: ['CV'],
  properName: 'Cầu Vồng',
  roles: ['producer', 'buyer'],
  origin: 'member',
  asOf: '2026-10-01',
  source: null,
  sourceNote: null,
  description: { text: 'Làm đèn.', lang: 'vi' },
  group: { code: 'electrical-electronics', name: 'Điện, điện tử' },
  place: 'Bắc Ninh',
  seal: recognition,
  profile: {
    taxCode: '0100000000',
    legalForm: 'Công ty TNHH',
    yearFounded: 1999,
    sizeBand: 'over_1000',
    turnoverBand: 'over_1000_billion',
    languages: ['Tiếng Việt'],
    exportMarkets: ['Nhật Bản', 'Đức'],
    website: { url: 'https://cau-vong.example', site: 'cau-vong.example' },
  },
  facts: [
    {
      id: 'f',
      kind: 'capacity',
      value: 1234.5,
      unit: 't',
      period: 'tháng',
      asOf: '2026-09-01',
      source: 'officer_verified',
      link: null,
      verifiedOn: '2026-09-15',
    },
  ],
  sites: [{ id: 's', kind: 'factory', address: 'Bắc Ninh, Việt Nam', former: 'Việt Yên, Bắc Giang' }],
  products: [
    {
      id: 'p',
      slug: 'den',
      name: { text: 'Đèn', lang: 'vi' },
      group: null,
      codes: [{ code: '8539', name: 'Đèn điện' }],
      seal: null,
      facts: [],
    },
  ],
  certificates: [
    {
      id: 'c',
      standard: 'ISO 9001',
      about: 'Quản lý chất lượng',
      number: 'MH-1',
      issuer: 'Tổ chức',
      scope: null,
      issuedOn: '2023-01-31',
      expiresOn: '2026-01-30',
      state: 'expired',
      origin: 'member',
      verifiedOn: null,
    },
  ],
  recognitions: [{ ...recognition, product: { slug: 'den', name: { text: 'Đèn', lang: 'vi' } } }],
  needs: [
    {
      id: 'n1',
      title: { text: 'Vỏ nhôm', lang: 'vi' },
      description: null,
      codes: [{ code: '7616', name: null }],
      amount: { value: 60_000, unit: 'cái', period: 'tháng' },
      certificates: ['ISO 9001'],
      incoterm: { code: 'DAP', name: 'Giao tại địa điểm' },
      destination: 'Hà Nội',
      deadline: '2027-01-22',
      expiresOn: '2027-01-23',
    },
  ],
  verification: { checked: 1, stated: 3, latest: '2026-09-15' },
  meeting: 'open',
}

describe('the page of an enterprise', () => {
  test.each(LANGUAGES)('says every fact with its day and who says so (%s)', (language) => {
    const text = textOf(rendered(language, <EnterpriseView page={enterprise} />))
    const expected =
      language === 'vi'
        ? [
            '1.234,5 t mỗi tháng',
            'Tính đến 01/09/2026 · cán bộ chương trình đã kiểm tra',
            'Đã hết hạn',
            '30/01/2026',
            'Cơ sở: Suy ra từ thương hiệu.',
            'Trên giấy tờ trước 01/07/2025: Việt Yên, Bắc Giang',
            '1 trong 3 dữ kiện và chứng chỉ đã được cán bộ chương trình kiểm tra',
          ]
        : ['1,234.5 t per tháng', 'As of 1 Sep 2026', 'Expired', '30 Jan 2026', '26 Nov 2021', 'news.example']
    for (const words of expected) expect(text).toContain(words)
  })

  test('leads to a meeting about the enterprise or about a need', () => {
    const markup = rendered('vi', <EnterpriseView page={enterprise} />)
    expect(markup).toContain('href="/meetings/new?enterprise=cau-vong"')
    expect(markup).toContain('href="/meetings/new?enterprise=cau-vong&need=n1"')
  })

  test.each([
    ['nobody', 'Chưa có người đại diện trên Nhịp Cầu'],
    ['own', 'Đây là trang của doanh nghiệp mình'],
  ] as const)('offers no meeting where the door is %s and says why', (meeting, words) => {
    const markup = rendered('vi', <EnterpriseView page={{ ...enterprise, meeting }} />)
    expect(markup).not.toContain('/meetings/new')
    expect(textOf(markup)).toContain(words)
  })

  test('of a public record names its source and says that nothing else is known', () => {
    const bare: EnterprisePage = {
      ...enterprise,
      origin: 'public_record',
      source: { url: 'https://news.example/2021', site: 'news.example' },
      meeting: 'nobody',
      facts: [],
      needs: [],
      certificates: [],
      products: [],
    }
    const markup = rendered('en', <EnterpriseView page={bare} />)
    expect(markup).toContain('href="https://news.example/2021"')
    expect(textOf(markup)).toContain('Nhịp Cầu knows nothing about this enterprise')
    expect(textOf(markup)).not.toContain('Capabilities')
  })

  test.each(LANGUAGES)('of a fictional enterprise carries the label (%s)', (language) => {
    const text = textOf(
      rendered(language, <EnterpriseView page={{ ...enterprise, origin: 'demonstration' }} />),
    )
    expect(text).toContain(WORDS[language].site.demonstration)
  })

  test('marks words that are not in the page’s language', () => {
    expect(rendered('en', <EnterpriseView page={enterprise} />)).toContain(
      '<span lang="vi">Công ty Cầu Vồng</span>',
    )
  })
})

const product: ProductPage = {
  head,
  structuredData: {},
  slug: 'den-led',
  name: { text: 'Đèn LED', lang: 'vi' },
  otherName: null,
  description: null,
  origin: 'public_record',
  asOf: '2026-11-23',
  source: { url: 'https://news.example/2021', site: 'news.example' },
  sourceNote: null,
  group: null,
  seal: recognition,
  recognitions: [recognition],
  facts: [],
  specifications: [{ label: { text: 'Công suất', lang: 'vi' }, value: '9', unit: 'W' }],
  hs: { version: '2022', codes: [{ code: '8539', name: 'Đèn điện' }] },
  vsic: { version: '2025', codes: [{ code: '2740', name: null }] },
  codesNote: 'Mã do nền tảng gán.',
  maker: null,
  similar: [hit],
}

describe('the page of a product', () => {
  test.each(LANGUAGES)(
    'has its codes with their edition, and says when no maker is known (%s)',
    (language) => {
      const markup = rendered(language, <ProductView page={product} />)
      const text = textOf(markup)
      expect(text).toContain('85.39 · Đèn điện')
      expect(text).toContain(WORDS[language].directory.product.makerUnknownText)
      expect(text).toContain('Mã do nền tảng gán.')
      expect(markup).toContain('href="/search?q=HS+8539&kind=product"')
      expect(markup).not.toContain('/meetings/new')
    },
  )

  test('leads to a meeting with its maker about this product', () => {
    const maker = {
      slug: 'cau-vong',
      name: enterprise.name,
      otherName: null,
      properName: 'Cầu Vồng',
      place: 'Bắc Ninh',
      roles: enterprise.roles,
      certificates: ['ISO 9001'],
      meeting: 'open' as const,
    }
    const markup = rendered('en', <ProductView page={{ ...product, maker }} />)
    expect(markup).toContain('href="/meetings/new?enterprise=cau-vong&product=den-led"')
    expect(markup).toContain('href="/enterprises/cau-vong"')
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
}

describe('the home page', () => {
  test.each(LANGUAGES)('searches at once, counts, and says what is fictional (%s)', (language) => {
    const markup = rendered(language, <HomeView page={home} />)
    expect(markup).toContain('<form action="/search">')
    expect(markup).toContain('href="/search?kind=enterprise&country=JP"')
    expect(markup).toContain('href="/search?industryGroup=mechanical"')
    expect(textOf(markup)).toContain(
      language === 'vi' ? '3.485 doanh nghiệp hư cấu' : '3,485 enterprises are fictional',
    )
  })

  test('invites visitors to sign in and members to their partners', () => {
    expect(rendered('vi', <HomeView page={home} />)).toContain('href="/sign-in"')
    expect(rendered('vi', <HomeView page={{ ...home, signedIn: true }} />)).toContain('href="/partners"')
  })
})
