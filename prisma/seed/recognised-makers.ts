import type { Words } from './words.ts'

/** A maker as public sources name it. Nothing is stated about it beyond names and what the programme's rule implies. */
export interface RecognisedMaker {
  /** Also its web address. */
  key: string
  nameVi: string
  nameEn: string | null
  nameShort: string | null
  /** Public names and spellings. */
  aliases: string[]
  /** A code of reference/legal-forms.ts; null where only a brand is known. */
  legalForm: string | null
  /** Why the name is what it is, where the sources give less than the full Vietnamese name. */
  nameNote?: Words
}

const BRAND_ONLY: Words = [
  'Nguồn chỉ nêu thương hiệu, không nêu tên pháp lý.',
  'The source gives the brand only, not the legal name.',
]

/** Every maker that the public statements name or that follows from a brand in them. */
export const RECOGNISED_MAKERS: readonly RecognisedMaker[] = [
  {
    key: 'rang-dong',
    nameVi: 'Công ty Cổ phần Bóng đèn Phích nước Rạng Đông',
    nameEn: 'Rang Dong Light Source and Vacuum Flask Joint Stock Company',
    nameShort: 'Rạng Đông',
    aliases: ['Rang Dong', 'Bóng đèn Phích nước Rạng Đông', 'BĐ PN Rạng Đông', 'RALACO'],
    legalForm: 'joint-stock',
  },
  {
    key: 'thuong-dinh',
    nameVi: 'Công ty Cổ phần Dây và Cáp điện Thượng Đình',
    nameEn: 'Thuong Dinh Electric Wire and Cable Joint Stock Company',
    nameShort: 'CADI-SUN',
    aliases: ['CADI-SUN', 'Cadisun', 'Thượng Đình'],
    legalForm: 'joint-stock',
  },
  {
    key: 'son-ha',
    nameVi: 'Công ty Cổ phần Quốc tế Sơn Hà',
    nameEn: 'Son Ha International Corporation',
    nameShort: 'Sơn Hà',
    aliases: ['Son Ha Corporation'],
    legalForm: 'joint-stock',
  },
  {
    key: 'misa',
    nameVi: 'Công ty Cổ phần MISA',
    nameEn: 'MISA Joint Stock Company',
    nameShort: 'MISA',
    aliases: ['MISA JSC'],
    legalForm: 'joint-stock',
  },
  {
    key: 'vicostone',
    nameVi: 'Công ty Cổ phần Vicostone',
    nameEn: 'Vicostone Joint Stock Company',
    nameShort: 'Vicostone',
    aliases: ['Vicostone'],
    legalForm: 'joint-stock',
  },
  {
    key: 'tan-a-dai-thanh',
    nameVi: 'Tập đoàn Tân Á Đại Thành',
    nameEn: 'Tan A Dai Thanh Group',
    nameShort: 'Tân Á Đại Thành',
    aliases: ['Tân Á'],
    legalForm: 'group',
  },
  {
    key: 'eurowindow',
    nameVi: 'Công ty Cổ phần Eurowindow',
    nameEn: 'Eurowindow Joint Stock Company',
    nameShort: 'Eurowindow',
    aliases: ['Eurowindow'],
    legalForm: 'joint-stock',
  },
  {
    key: 'vnsteel-thang-long',
    nameVi: 'Công ty Cổ phần Tôn mạ VNSTEEL Thăng Long',
    nameEn: 'VNSTEEL Thang Long Coated Sheets Joint Stock Company',
    nameShort: 'VNSTEEL Thăng Long',
    aliases: ['VNSTEEL', 'VNSTEEL Thang Long'],
    legalForm: 'joint-stock',
  },
  {
    key: 'mk-smart',
    nameVi: 'Công ty Cổ phần Thông minh MK',
    nameEn: 'MK Smart Joint Stock Company',
    nameShort: 'MK Smart',
    aliases: ['MK Smart', 'MK'],
    legalForm: 'joint-stock',
  },
  {
    key: 'tan-phat',
    nameVi: 'Công ty Cổ phần Tự động hóa Tân Phát (TPA)',
    nameEn: 'Tan Phat Automation Joint Stock Company',
    nameShort: 'TPA',
    aliases: ['TPA', 'Tân Phát'],
    legalForm: 'joint-stock',
  },
  {
    key: 'may-10',
    nameVi: 'Tổng công ty May 10 – CTCP',
    nameEn: 'Garment 10 Corporation – Joint Stock Company',
    nameShort: 'May 10',
    aliases: ['Garco 10', 'Garment 10 Corporation'],
    legalForm: 'corporation',
  },
  {
    key: 'asia-technical-industrial',
    nameVi: 'Asia Technical Industrial Joint Stock Company',
    nameEn: 'Asia Technical Industrial Joint Stock Company',
    nameShort: null,
    aliases: [],
    legalForm: 'joint-stock',
    nameNote: [
      'Nguồn chỉ nêu tên tiếng Anh; tên tiếng Việt chưa xác định.',
      'The source gives the English name only; the Vietnamese name is not established.',
    ],
  },
  {
    key: 'nhua-ha-noi',
    nameVi: 'Công ty Cổ phần Nhựa Hà Nội',
    nameEn: 'Hanoi Plastics Joint Stock Company',
    nameShort: 'HPC',
    aliases: ['HPC', 'Hanoi Plastics'],
    legalForm: 'joint-stock',
  },
  {
    key: 'fpt-telecom',
    nameVi: 'Công ty Cổ phần Viễn thông FPT (FPT Telecom)',
    nameEn: 'FPT Telecom Joint Stock Company',
    nameShort: 'FPT Telecom',
    aliases: ['FPT Telecom'],
    legalForm: 'joint-stock',
  },
  {
    key: 'toto',
    nameVi: 'TOTO',
    nameEn: 'TOTO',
    nameShort: 'TOTO',
    aliases: [],
    legalForm: null,
    nameNote: BRAND_ONLY,
  },
  {
    key: 'canon',
    nameVi: 'Canon',
    nameEn: 'Canon',
    nameShort: 'Canon',
    aliases: [],
    legalForm: null,
    nameNote: BRAND_ONLY,
  },
  {
    key: 'panasonic',
    nameVi: 'Panasonic',
    nameEn: 'Panasonic',
    nameShort: 'Panasonic',
    aliases: [],
    legalForm: null,
    nameNote: BRAND_ONLY,
  },
  {
    key: 'viglacera',
    nameVi: 'Viglacera',
    nameEn: 'Viglacera',
    nameShort: 'Viglacera',
    aliases: [],
    legalForm: null,
    nameNote: BRAND_ONLY,
  },
  {
    key: 'det-10-10',
    nameVi: 'Công ty Cổ phần Dệt 10/10',
    nameEn: 'October 10 Textile Joint Stock Company',
    nameShort: 'Dệt 10/10',
    aliases: ['Dệt 10-10', 'October 10 Textile'],
    legalForm: 'joint-stock',
  },
]
