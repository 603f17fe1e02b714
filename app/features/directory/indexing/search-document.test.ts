import { describe, expect, test } from 'vitest'

import {
  documentOfEnterprise,
  documentOfProduct,
  type IndexedEnterprise,
  type IndexedProduct,
} from './search-document.ts'

const TODAY = new Date('2026-11-23T00:00:00Z')
const day = (text: string) => new Date(`${text}T00:00:00Z`)

const enterprise: IndexedEnterprise = {
  id: 'e1',
  slug: 'cau-vong',
  nameVi: 'Công ty Cầu Vồng',
  nameEn: null,
  nameShort: 'Cầu Vồng',
  aliases: ['CAVO', 'Cầu Vồng'],
  roles: ['producer'],
  descriptionVi: null,
  descriptionEn: null,
  industryGroup: null,
  sizeBand: null,
  languages: ['vi'],
  exportMarkets: [],
  origin: 'demonstration',
  asOf: day('2026-10-01'),
  sites: [
    site({ province: '24', formerProvince: 'Bắc Giang', formerDistrict: 'Việt Yên' }),
    site({ country: 'JP', province: null, city: 'Osaka' }),
  ],
  certificates: [],
  recognitions: [],
  products: [],
}

function site(given: Partial<IndexedEnterprise['sites'][number]>): IndexedEnterprise['sites'][number] {
  return {
    country: 'VN',
    province: null,
    commune: null,
    formerProvince: null,
    formerDistrict: null,
    city: null,
    ...given,
  }
}

const product: IndexedProduct = {
  id: 'p1',
  slug: 'den',
  nameVi: 'Đèn',
  nameEn: 'Lamp',
  descriptionVi: null,
  descriptionEn: null,
  industryGroup: 'electrical-electronics',
  hsCodes: ['8539'],
  vsicCodes: ['2740'],
  origin: 'public_record',
  asOf: day('2026-11-23'),
  recognitions: [],
  enterprise: null,
}

const recognition = { yearFrom: null, yearTo: 2021, topTen: true, status: 'recognised' }

describe('an enterprise in the index', () => {
  test('is found by present and former names of its places, main site first', () => {
    const document = documentOfEnterprise(enterprise, TODAY)
    expect(document.countries).toEqual(['VN', 'JP'])
    expect(document.provinces).toEqual(['24'])
    expect(document.placeNames).toEqual(expect.arrayContaining(['Việt Yên', 'Bắc Giang', 'Osaka']))
    expect(document.otherNames).toEqual(['Cầu Vồng', 'CAVO'])
  })

  test('has the certificates that are valid today, through their last day', () => {
    const certificates = [
      { standard: 'iso-9001', expiresOn: TODAY },
      { standard: 'iso-14001', expiresOn: day('2026-11-22') },
      { standard: 'ce', expiresOn: null },
    ]
    expect(documentOfEnterprise({ ...enterprise, certificates }, TODAY).certificates).toEqual([
      { standard: 'iso-9001', expiresOn: '2026-11-23' },
      { standard: 'ce', expiresOn: null },
    ])
  })

  test('counts recognitions of its own and of its products, and none that was revoked', () => {
    const document = documentOfEnterprise(
      {
        ...enterprise,
        recognitions: [
          { ...recognition, yearFrom: 2018, yearTo: 2020, topTen: null },
          { ...recognition, yearTo: 2024, status: 'revoked' },
        ],
        products: [{ ...product, recognitions: [{ ...recognition, yearTo: 2021, topTen: false }] }],
      },
      TODAY,
    )
    expect(document.recognisedYears).toEqual([2021, 2020, 2019, 2018])
    expect(document.topTen).toBe(false)
  })

  test('speaks for its products: their names, codes and industry', () => {
    const document = documentOfEnterprise(
      { ...enterprise, products: [{ ...product, recognitions: [] }] },
      TODAY,
    )
    expect(document).toMatchObject({
      productNames: ['Đèn', 'Lamp'],
      hsCodes: ['8539'],
      vsicCodes: ['2740'],
      industryGroup: 'electrical-electronics',
    })
  })
})

describe('a product in the index', () => {
  test('carries its maker’s names, places and certificates', () => {
    const document = documentOfProduct(
      {
        ...product,
        enterprise: { ...enterprise, certificates: [{ standard: 'iso-9001', expiresOn: null }] },
      },
      TODAY,
    )
    expect(document.enterprise).toEqual({
      id: 'e1',
      slug: 'cau-vong',
      name: 'Công ty Cầu Vồng',
      nameEn: null,
      otherNames: ['Cầu Vồng', 'CAVO'],
    })
    expect(document.provinces).toEqual(['24'])
    expect(document.certificates).toEqual([{ standard: 'iso-9001', expiresOn: null }])
  })

  test('whose maker is not established is known to be of Hanoi and nothing more', () => {
    const document = documentOfProduct({ ...product, recognitions: [recognition] }, TODAY)
    expect(document).toMatchObject({
      enterprise: null,
      provinces: ['01'],
      countries: ['VN'],
      certificates: [],
      recognisedYears: [2021],
      topTen: true,
    })
  })
})
