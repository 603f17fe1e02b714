import { describe, expect, test } from 'vitest'

import { LANGUAGES, pathIn } from '#app/locales/language.ts'
import { hit, recognition, rendered, textOf, WORDS } from '#tests/factories/directory-views.tsx'

import type { EnterprisePage } from '../enterprise/enterprise-page.ts'
import { EnterpriseView } from '../enterprise/enterprise.view.tsx'
import { pageHead } from '../page/page-head.ts'
import type { ProductPage } from '../product/product-page.ts'
import { ProductView } from '../product/product.view.tsx'

const head = pageHead({
  publicUrl: 'https://nhip-cau.test',
  language: 'vi',
  path: '/',
  title: '',
  description: '',
})

const enterprise: EnterprisePage = {
  head,
  structuredData: {},
  slug: 'cau-vong',
  publicId: 'NC-E-10000001-X',
  name: { text: 'Công ty Cầu Vồng', lang: 'vi' },
  otherName: { text: 'Rainbow Co.', lang: 'en' },
  otherNames: ['CV'],
  properName: 'Cầu Vồng',
  roles: ['producer', 'buyer'],
  origin: 'member',
  asOf: '2026-10-01',
  today: '2026-11-26',
  published: true,
  preview: false,
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
  sites: [
    {
      id: 's',
      kind: 'factory',
      address: [
        { text: 'Việt Yên', lang: 'vi' },
        { text: 'Bắc Ninh, Việt Nam', lang: 'vi' },
      ],
      former: { text: 'Việt Yên, Bắc Giang', lang: 'vi' },
    },
  ],
  products: [
    {
      id: 'p',
      slug: 'den',
      name: { text: 'Đèn', lang: 'vi' },
      group: null,
      codes: [{ code: '8539', name: 'Đèn điện' }],
      seal: null,
      photo: null,
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
      paper: null,
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
  contacts: null,
  official: null,
  meeting: 'open',
  upkeep: null,
}

describe('the page of an enterprise', () => {
  test.each(LANGUAGES)('says every fact with its day and who says so (%s)', (language) => {
    const text = textOf(rendered(language, <EnterpriseView page={enterprise} />))
    const expected =
      language === 'vi'
        ? [
            '1.234,5 t mỗi tháng',
            'Tính đến 01/09/2026 (2 tháng trước) · cán bộ chương trình đã kiểm tra',
            'Đã hết hạn',
            '30/01/2026',
            'Cơ sở: Suy ra từ thương hiệu.',
            'Trên giấy tờ trước 01/07/2025: Việt Yên, Bắc Giang',
            '1 trong 3 dữ kiện và chứng chỉ đã được cán bộ chương trình kiểm tra',
          ]
        : [
            '1,234.5 t per tháng',
            'As of 1 Sep 2026 (2 months ago)',
            'Expired',
            '30 Jan 2026',
            '26 Nov 2021',
            'news.example',
          ]
    for (const words of expected) expect(text).toContain(words)
  })

  test.each([
    ['2025-11-25', true],
    ['2025-11-26', false],
  ])('marks what was last confirmed on %s as older than a year: %s', (asOf, old) => {
    const facts = enterprise.facts.map((fact) => ({ ...fact, asOf }))
    const text = textOf(rendered('vi', <EnterpriseView page={{ ...enterprise, facts, asOf }} />))
    expect(text.split('Đã quá một năm')).toHaveLength(old ? 3 : 1)
    expect(text).toContain(`Xác nhận 1 năm trước, ngày ${old ? '25' : '26'}/11/2025.`)
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
  publicId: 'NC-E-10000001-X',
  name: { text: 'Đèn LED', lang: 'vi' },
  otherName: null,
  description: null,
  origin: 'public_record',
  asOf: '2026-11-23',
  today: '2026-11-26',
  source: { url: 'https://news.example/2021', site: 'news.example' },
  sourceNote: null,
  group: null,
  seal: recognition,
  recognitions: [recognition],
  facts: [],
  photos: [],
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
      expect(markup).toContain(`href="${pathIn(language, '/search?q=HS+8539&kind=product')}"`)
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
    expect(markup).toContain('href="/en/meetings/new?enterprise=cau-vong&product=den-led"')
    expect(markup).toContain('href="/en/enterprises/cau-vong"')
  })
})
