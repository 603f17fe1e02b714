import type { Words } from './words.ts'

/** One statement of recognition in one public source. */
export interface RecognitionStatement {
  /** Keys of a recognised maker and product; null where the source does not name one. */
  maker: string | null
  product: string | null
  /** Null when the source gives only the latest possible year. */
  yearFrom: number | null
  yearTo: number
  /** A current industry group; null where nothing points to one. */
  group: string | null
  /** Null when the source does not say. */
  topTen: boolean | null
  /** Null for a source that is not a page. */
  sourceUrl: string | null
  /** How the source names the maker: stated, or inferred from the brand. */
  basis: Words
  note: Words | null
  /** Of the programme 2005–2010, whose recognitions ran for 24 months. */
  earlierProgramme?: true
  decision?: { number: string; issuer: string; date: string }
}

const SOURCE_2021 =
  'https://tapchicongthuong.vn/bai-viet/nam-2021-ha-noi-cong-nhan-46-san-pham-cong-nghiep-chu-luc-85638.htm'
const SOURCE_2019 =
  'https://congthuong.vn/ha-noi-200-ty-dong-thuc-hien-de-an-phat-trien-san-pham-cong-nghiep-chu-luc-giai-doan-2021-2025-144520.html'
const SOURCE_TPA =
  'https://tanphatetek.com/vi/post/tpa-vinh-du-nhan-danh-hieu-san-pham-cong-nghiep-chu-luc-ha-noi-nam-2019'
const SOURCE_2022 = 'https://m.hanoitimes.vn/hanoi-honors-33-key-industrial-products-in-2022-322600.html'
const SOURCE_2024 = 'https://vietnamnews.vn/economy/1688975/ha-noi-honours-36-key-industrial-products.html'
const SOURCE_FOREIGN =
  'http://khuyencongonline.gov.vn/tin-tuc/thanh-pho-ha-noi-ton-vinh-26-san-pham-cong-nghiep-chu-luc-9d23869b_659/'
const SOURCE_VIGLACERA =
  'https://tiepthivadoanhnhgiep.com/nam-2021-ha-noi-se-co-25-30-san-pham-cong-nghiep-chu-luc.html'
const SOURCE_2005 = 'https://en.vietnamplus.vn/key-industrial-products-aid-capitals-growth-post25658.vnp'

const DECISION_2021 = {
  number: '5012/QĐ-UBND',
  issuer: 'Ủy ban nhân dân Thành phố Hà Nội / Hanoi People’s Committee',
  date: '2021-11-26',
}

const INFERRED: Words = [
  'Nguồn nêu thương hiệu; tên doanh nghiệp được suy ra từ thương hiệu.',
  'The source gives the brand; the enterprise is inferred from it.',
]
const NO_MAKER: Words = [
  'Nguồn chỉ nêu sản phẩm; chưa xác định nhà sản xuất.',
  'The source names the product only; the maker is not established.',
]
const NO_PRODUCT: Words = [
  'Phần nguồn đọc được không nêu sản phẩm.',
  'The part of the source that could be read does not name the product.',
]
const EARLIER_PROGRAMME: Words = [
  'Chương trình giai đoạn 2005–2010; công nhận khi đó có hiệu lực 24 tháng.',
  'Programme of 2005–2010; recognitions of that time were valid for 24 months.',
]

function topTenOf2021(
  maker: string | null,
  product: string,
  group: string,
  basis: Words = INFERRED,
  note: Words | null = null,
): RecognitionStatement {
  return {
    maker,
    product,
    yearFrom: 2021,
    yearTo: 2021,
    group,
    topTen: true,
    sourceUrl: SOURCE_2021,
    basis,
    note,
    decision: DECISION_2021,
  }
}

function automationOf2019(product: string): RecognitionStatement {
  return {
    maker: 'tan-phat',
    product,
    yearFrom: 2019,
    yearTo: 2019,
    group: 'mechanical',
    topTen: false,
    sourceUrl: SOURCE_TPA,
    basis: [
      'Nguồn nêu “TPA” (trang của doanh nghiệp); tên đầy đủ được suy ra.',
      'The source says “TPA” (the company’s own site); the full name is inferred.',
    ],
    note: ['Thông báo của chính doanh nghiệp.', 'The company’s own announcement.'],
  }
}

function makerOnly(
  maker: string,
  year: number,
  group: string | null,
  sourceUrl: string,
  basis: Words,
): RecognitionStatement {
  return {
    maker,
    product: null,
    yearFrom: year,
    yearTo: year,
    group,
    topTen: null,
    sourceUrl,
    basis,
    note: NO_PRODUCT,
  }
}

function foreignBrand(maker: string, note: Words): RecognitionStatement {
  return {
    maker,
    product: null,
    yearFrom: 2018,
    yearTo: 2020,
    group: null,
    topTen: null,
    sourceUrl: SOURCE_FOREIGN,
    basis: [
      'Nguồn nêu thương hiệu trong số 10 doanh nghiệp có vốn đầu tư nước ngoài của 77 doanh nghiệp được công nhận.',
      'The source names the brand among 10 foreign-invested enterprises of the 77 recognised.',
    ],
    note,
  }
}

function ofEarlierProgramme(maker: string, group: string, printed: string): RecognitionStatement {
  return {
    maker,
    product: null,
    yearFrom: 2005,
    yearTo: 2010,
    group,
    topTen: null,
    sourceUrl: SOURCE_2005,
    basis: [`Nguồn nêu bằng tiếng Anh: “${printed}”.`, `Stated in English as “${printed}”.`],
    note: EARLIER_PROGRAMME,
    earlierProgramme: true,
  }
}

const NO_YEAR_NO_PRODUCT: Words = [
  'Nguồn không nêu năm và sản phẩm cụ thể.',
  'The source states neither the year nor the product.',
]

/** What public sources say, statement by statement. About 300 recognitions exist; these are the ones found stated. */
export const RECOGNITION_STATEMENTS: readonly RecognitionStatement[] = [
  topTenOf2021('rang-dong', 'den-led-rang-dong', 'electrical-electronics', [
    'Nguồn nêu thương hiệu; tên doanh nghiệp theo trang công khai khác (khoahocphattrien.vn).',
    'The source gives the brand; the enterprise’s name is from another public page (khoahocphattrien.vn).',
  ]),
  topTenOf2021('thuong-dinh', 'day-va-cap-dien-cadisun', 'electrical-electronics', [
    'Nguồn nêu thương hiệu; tên doanh nghiệp được suy ra từ thương hiệu CADI-SUN và nguồn năm 2022.',
    'The source gives the brand; the enterprise is inferred from the CADI-SUN brand and a source of 2022.',
  ]),
  topTenOf2021('son-ha', 'ong-thep-inox-son-ha', 'mechanical'),
  topTenOf2021(null, 'khoa-thong-minh-innoviti-s', 'mechanical', NO_MAKER, [
    'Nguồn khác viết INNOVITI-S.',
    'Another source spells it INNOVITI-S.',
  ]),
  topTenOf2021('misa', 'misa-amis', 'information-technology'),
  topTenOf2021('vicostone', 'da-thach-anh-vicostone', 'building-materials'),
  topTenOf2021('tan-a-dai-thanh', 'binh-nuoc-nong-rossi', 'electrical-electronics', [
    'Nguồn nêu thương hiệu; tên doanh nghiệp được suy ra từ thương hiệu ROSSI.',
    'The source gives the brand; the enterprise is inferred from the ROSSI brand.',
  ]),
  topTenOf2021(null, 'day-cap-dien-sino-vanlock', 'electrical-electronics', NO_MAKER),
  topTenOf2021('eurowindow', 'cua-nhom-eurowindow', 'building-materials'),
  topTenOf2021('vnsteel-thang-long', 'ton-ma-vnsteel-thang-long', 'mechanical', INFERRED, [
    'Nguồn in nhầm thành VNSTELL.',
    'The source misprints it as VNSTELL.',
  ]),
  {
    maker: 'mk-smart',
    product: 'the-tu-xuat-nhat',
    yearFrom: 2019,
    yearTo: 2019,
    group: 'electrical-electronics',
    topTen: true,
    sourceUrl: SOURCE_2019,
    basis: [
      'Nguồn nêu rõ doanh nghiệp (chú thích ảnh).',
      'The source states the enterprise (photo caption).',
    ],
    note: null,
  },
  automationOf2019('may-va-day-chuyen-tu-dong-hoa'),
  automationOf2019('may-ban-hang-tu-dong'),
  makerOnly('thuong-dinh', 2022, 'electrical-electronics', SOURCE_2022, [
    'Nguồn nêu bằng tiếng Anh: Thuong Dinh Electric Wire and Cable JSC.',
    'Stated in English as Thuong Dinh Electric Wire and Cable JSC.',
  ]),
  makerOnly('may-10', 2022, 'textile-footwear', SOURCE_2022, [
    'Nguồn nêu bằng tiếng Anh: Garment 10 Corporation JSC.',
    'Stated in English as Garment 10 Corporation JSC.',
  ]),
  makerOnly('asia-technical-industrial', 2024, null, SOURCE_2024, [
    'Nguồn chỉ nêu tên tiếng Anh.',
    'Stated in English only.',
  ]),
  makerOnly('nhua-ha-noi', 2024, 'chemicals-plastics', SOURCE_2024, [
    'Nguồn nêu bằng tiếng Anh, bị cắt cuối: Hanoi Plastics Joint Stock Com…',
    'Stated in English, cut off: Hanoi Plastics Joint Stock Com…',
  ]),
  {
    maker: 'fpt-telecom',
    product: 'fpt-play',
    yearFrom: 2025,
    yearTo: 2025,
    group: 'information-technology',
    topTen: null,
    sourceUrl: null,
    basis: [
      'Nguồn nêu sản phẩm; tên doanh nghiệp được suy ra.',
      'The source names the product; the enterprise is inferred.',
    ],
    note: [
      'Nguồn yếu hơn: danh sách giải thưởng trong một tệp mã nguồn công khai, không phải trang tin.',
      'A weaker source: a list of awards in a public source file, not a news page.',
    ],
  },
  foreignBrand('toto', NO_YEAR_NO_PRODUCT),
  foreignBrand('canon', [
    'Nguồn không nêu năm và sản phẩm cụ thể; danh sách năm 2020 có máy in.',
    'The source states neither the year nor the product; the list of 2020 includes printers.',
  ]),
  foreignBrand('panasonic', NO_YEAR_NO_PRODUCT),
  {
    maker: 'viglacera',
    product: 'gom-su-viglacera',
    yearFrom: null,
    yearTo: 2021,
    group: 'building-materials',
    topTen: null,
    sourceUrl: SOURCE_VIGLACERA,
    basis: ['Nguồn nêu thương hiệu (chú thích ảnh).', 'The source gives the brand (photo caption).'],
    note: [
      'Nguồn không nêu năm; muộn nhất là tháng 3 năm 2021.',
      'The source does not state the year; March 2021 at the latest.',
    ],
  },
  ofEarlierProgramme('det-10-10', 'textile-footwear', 'Octorber 10 Textile Co'),
  ofEarlierProgramme('son-ha', 'mechanical', 'Son Ha Corporation'),
]
