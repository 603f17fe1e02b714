import type { SearchDocument } from '../documents.ts'

const BARE: Omit<SearchDocument, 'id' | 'kind' | 'slug' | 'name'> = {
  nameEn: null,
  otherNames: [],
  enterprise: null,
  productNames: [],
  descriptionVi: null,
  descriptionEn: null,
  industryGroup: null,
  hsCodes: [],
  vsicCodes: [],
  roles: ['producer'],
  recognisedYears: [],
  topTen: false,
  certificates: [],
  countries: ['VN'],
  provinces: [],
  placeNames: [],
  languages: [],
  exportMarkets: [],
  sizeBand: null,
  origin: 'demonstration',
  asOf: '2026-01-01',
}

/** An invented document; only what matters to a test has to be said. */
export function sample(key: string, name: string, given: Partial<SearchDocument> = {}): SearchDocument {
  const kind = given.kind ?? 'product'
  return { ...BARE, id: `${kind}:${key}`, kind, slug: key, name, ...given }
}

const LAMP_MAKER = {
  id: 'hung-sang',
  slug: 'hung-sang',
  name: 'Công ty Cổ phần Chiếu sáng Hừng Sáng',
  nameEn: 'Hung Sang Lighting Joint Stock Company',
  otherNames: ['HSL'],
}

/** The index that the behaviours are tried on. All names are invented. */
export const SAMPLE_DOCUMENTS: SearchDocument[] = [
  sample('hung-sang', LAMP_MAKER.name, {
    kind: 'enterprise',
    nameEn: LAMP_MAKER.nameEn,
    otherNames: LAMP_MAKER.otherNames,
    productNames: ['Đèn LED Hừng Sáng', 'Hung Sang LED lamps', 'Phích nước Hừng Sáng'],
    industryGroup: 'electrical-electronics',
    provinces: ['01'],
    placeNames: ['Thanh Xuân'],
    roles: ['producer', 'supplier'],
    recognisedYears: [2021, 2019],
    topTen: true,
    certificates: [{ standard: 'iso-9001', expiresOn: '2027-06-30' }],
    exportMarkets: ['JP'],
    hsCodes: ['8539'],
    vsicCodes: ['2740'],
    asOf: '2026-03-01',
  }),
  sample('den-led', 'Đèn LED Hừng Sáng', {
    nameEn: 'Hung Sang LED lamps',
    enterprise: LAMP_MAKER,
    descriptionVi: 'Bóng đèn tiết kiệm điện cho nhà ở và văn phòng, tuổi thọ cao.',
    descriptionEn: 'Energy-saving lamps for homes and offices with a long rated life.',
    industryGroup: 'electrical-electronics',
    hsCodes: ['853952'],
    vsicCodes: ['2740'],
    provinces: ['01'],
    recognisedYears: [2021],
    topTen: true,
    asOf: '2026-05-01',
  }),
  sample('den-duong', 'Đèn đường Minh Khuê', {
    nameEn: 'Minh Khue street light',
    industryGroup: 'electrical-electronics',
    hsCodes: ['9405'],
    provinces: ['79'],
    placeNames: ['Bình Dương'],
  }),
  sample('ong-thep-den', 'Ống thép đen Kim Sơn', {
    nameEn: 'Kim Son black steel pipe',
    industryGroup: 'mechanical',
    hsCodes: ['7306'],
    provinces: ['31'],
    placeNames: ['Hải Dương'],
    certificates: [{ standard: 'iso-9001', expiresOn: '2026-11-30' }],
  }),
  sample('ong-inox', 'Ống inox trang trí Kim Sơn', {
    nameEn: 'Kim Son decorative stainless pipe',
    industryGroup: 'mechanical',
    hsCodes: ['7306'],
    vsicCodes: ['2410'],
    provinces: ['31'],
  }),
  sample('cap-dien', 'Dây và cáp điện CABI-SON', {
    nameEn: 'CABI-SON electric wires and cables',
    industryGroup: 'electrical-electronics',
    hsCodes: ['8544'],
    vsicCodes: ['2732'],
    provinces: ['24'],
    placeNames: ['Bắc Giang'],
  }),
  sample('khoa', 'Khóa thông minh Novitek', {
    nameEn: 'Novitek smart lock',
    industryGroup: 'mechanical',
    hsCodes: ['8301'],
    provinces: ['01'],
  }),
  sample('binh-nuoc-nong', 'Bình nước nóng RESSI', {
    nameEn: 'RESSI water heater',
    industryGroup: 'electrical-electronics',
    hsCodes: ['8516'],
    provinces: ['01'],
  }),
  sample('vit', 'Vít lục giác M10', {
    nameEn: 'M10 hexagon screw',
    industryGroup: 'mechanical',
    hsCodes: ['7318'],
  }),
  sample('nhua-ha-noi', 'Công ty Cổ phần Nhựa Hà Nội Mới', {
    kind: 'enterprise',
    nameEn: 'New Hanoi Plastics Joint Stock Company',
    industryGroup: 'chemicals-plastics',
    provinces: [],
  }),
  sample('duong-phat', 'Công ty TNHH Dương Phát', {
    kind: 'enterprise',
    nameEn: 'Duong Phat Co., Ltd',
    provinces: ['01'],
    industryGroup: 'mechanical',
  }),
  sample('hac-vu', 'Công ty TNHH Thương mại Hạc Vũ', {
    kind: 'enterprise',
    roles: ['buyer'],
    provinces: ['48'],
    countries: ['VN'],
    industryGroup: 'agro-food',
  }),
  sample('an-binh', 'Công ty TNHH An Bình', {
    kind: 'enterprise',
    provinces: ['48'],
    asOf: '2026-09-01',
    industryGroup: 'agro-food',
  }),
  sample('an-binh-2', 'Doanh nghiệp tư nhân Ấn Bình', {
    kind: 'enterprise',
    provinces: ['48'],
    industryGroup: 'agro-food',
  }),
  sample('dan-an', 'Công ty Cổ phần Đan An', {
    kind: 'enterprise',
    provinces: ['48'],
    industryGroup: 'textile-footwear',
  }),
  sample('kobayama', 'Kobayama Electric Co., Ltd', {
    kind: 'enterprise',
    countries: ['JP'],
    roles: ['buyer'],
    languages: ['ja', 'en'],
    industryGroup: 'electrical-electronics',
  }),
]
