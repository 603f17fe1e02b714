import { nameKey } from './name-key.ts'

export type CertificateField =
  | 'quality'
  | 'environment'
  | 'safety'
  | 'energy'
  | 'information-security'
  | 'food'
  | 'medical'
  | 'vehicles'
  | 'laboratory'
  | 'electrical'
  | 'chemicals'
  | 'textile'
  | 'forest'
  | 'social'
  | 'trade'

/**
 * What a certificate attests: `management` a system of the enterprise, `product` a product's conformity,
 * `social` labour and ethics, `declaration` the maker's own statement of conformity.
 */
export type CertificateKind = 'management' | 'product' | 'social' | 'declaration'

/** A standard or scheme that certificates refer to. */
export interface CertificateStandard {
  code: string
  /** As printed on certificates: "ISO 9001". */
  label: string
  nameVi: string
  nameEn: string
  field: CertificateField
  kind: CertificateKind
  /** Usual term in months; null when it has none. Certificates carry their own dates. */
  usualMonths: number | null
  /** What people type instead, superseded names included. */
  aliases: string[]
}

type Row = [
  code: string,
  label: string,
  nameVi: string,
  nameEn: string,
  field: CertificateField,
  kind: CertificateKind,
  usualMonths: number | null,
  aliases?: string[],
]

const ROWS: Row[] = [
  [
    'iso-9001',
    'ISO 9001',
    'Hệ thống quản lý chất lượng',
    'Quality management',
    'quality',
    'management',
    36,
    ['TCVN ISO 9001'],
  ],
  [
    'iso-14001',
    'ISO 14001',
    'Hệ thống quản lý môi trường',
    'Environmental management',
    'environment',
    'management',
    36,
  ],
  [
    'iso-45001',
    'ISO 45001',
    'An toàn và sức khỏe nghề nghiệp',
    'Occupational health and safety',
    'safety',
    'management',
    36,
    ['OHSAS 18001'],
  ],
  ['iso-50001', 'ISO 50001', 'Hệ thống quản lý năng lượng', 'Energy management', 'energy', 'management', 36],
  [
    'iso-27001',
    'ISO/IEC 27001',
    'An toàn thông tin',
    'Information security',
    'information-security',
    'management',
    36,
    ['ISO 27001', 'ISO27K'],
  ],
  [
    'iso-13485',
    'ISO 13485',
    'Quản lý chất lượng thiết bị y tế',
    'Quality management for medical devices',
    'medical',
    'management',
    36,
  ],
  [
    'iso-22000',
    'ISO 22000',
    'Hệ thống quản lý an toàn thực phẩm',
    'Food safety management',
    'food',
    'management',
    36,
  ],
  [
    'fssc-22000',
    'FSSC 22000',
    'Chứng nhận hệ thống an toàn thực phẩm',
    'Food safety system certification',
    'food',
    'management',
    36,
  ],
  [
    'haccp',
    'HACCP',
    'Phân tích mối nguy và điểm kiểm soát tới hạn',
    'Hazard analysis and critical control points',
    'food',
    'management',
    36,
  ],
  [
    'brcgs',
    'BRCGS',
    'Tiêu chuẩn an toàn thực phẩm BRCGS',
    'BRCGS food safety standard',
    'food',
    'management',
    12,
    ['BRC'],
  ],
  [
    'gmp-who',
    'GMP-WHO',
    'Thực hành tốt sản xuất thuốc theo WHO',
    'WHO good manufacturing practice',
    'medical',
    'management',
    36,
    ['GMP', 'WHO GMP'],
  ],
  [
    'gmp-eu',
    'EU-GMP',
    'Thực hành tốt sản xuất thuốc của EU',
    'EU good manufacturing practice',
    'medical',
    'management',
    36,
    ['GMP EU'],
  ],
  [
    'iatf-16949',
    'IATF 16949',
    'Quản lý chất lượng ngành ô tô',
    'Automotive quality management',
    'vehicles',
    'management',
    36,
    ['TS 16949', 'ISO/TS 16949', 'ISO TS 16949'],
  ],
  [
    'as9100',
    'AS9100',
    'Quản lý chất lượng ngành hàng không',
    'Aerospace quality management',
    'vehicles',
    'management',
    36,
    ['EN 9100'],
  ],
  [
    'iso-22163',
    'ISO/TS 22163',
    'Quản lý chất lượng ngành đường sắt',
    'Railway quality management',
    'vehicles',
    'management',
    36,
    ['IRIS', 'ISO 22163'],
  ],
  [
    'iso-17025',
    'ISO/IEC 17025',
    'Năng lực phòng thử nghiệm và hiệu chuẩn',
    'Competence of testing and calibration laboratories',
    'laboratory',
    'management',
    36,
    ['ISO 17025', 'VILAS'],
  ],
  [
    'ce',
    'CE',
    'Dấu phù hợp của Liên minh châu Âu',
    'European conformity marking',
    'trade',
    'declaration',
    null,
    ['CE marking', 'CE mark'],
  ],
  [
    'ul',
    'UL',
    'Chứng nhận an toàn UL (Bắc Mỹ)',
    'UL safety certification (North America)',
    'electrical',
    'product',
    null,
    ['UL listed', 'cULus'],
  ],
  [
    'rohs',
    'RoHS',
    'Hạn chế chất nguy hại trong thiết bị điện',
    'Restriction of hazardous substances',
    'chemicals',
    'declaration',
    null,
  ],
  ['reach', 'REACH', 'Quy định hóa chất của EU', 'EU chemicals regulation', 'chemicals', 'declaration', null],
  [
    'fcc',
    'FCC',
    'Tương thích điện từ (Hoa Kỳ)',
    'Electromagnetic compatibility (United States)',
    'electrical',
    'declaration',
    null,
  ],
  [
    'cb',
    'CB',
    'Chứng chỉ thử nghiệm IECEE CB',
    'IECEE CB test certificate',
    'electrical',
    'product',
    36,
    ['IECEE CB', 'CB scheme'],
  ],
  [
    'pse',
    'PSE',
    'An toàn thiết bị điện (Nhật Bản)',
    'Electrical appliance safety (Japan)',
    'electrical',
    'product',
    60,
    ['DENAN'],
  ],
  [
    'kc',
    'KC',
    'Chứng nhận an toàn Hàn Quốc',
    'Korea certification',
    'electrical',
    'product',
    60,
    ['KC mark'],
  ],
  [
    'tcvn',
    'TCVN',
    'Phù hợp tiêu chuẩn quốc gia Việt Nam',
    'Conformity with Vietnamese national standards',
    'trade',
    'product',
    36,
    ['Tiêu chuẩn Việt Nam'],
  ],
  [
    'cr',
    'CR (QCVN)',
    'Hợp quy theo quy chuẩn kỹ thuật quốc gia',
    'Conformity with national technical regulations',
    'trade',
    'product',
    36,
    ['QCVN', 'hợp quy', 'CR mark'],
  ],
  [
    'cs',
    'CS',
    'Hợp chuẩn theo tiêu chuẩn quốc gia',
    'Certified to national standards',
    'trade',
    'product',
    36,
    ['hợp chuẩn', 'CS mark'],
  ],
  [
    'vn-energy-label',
    'VN Energy Label',
    'Nhãn năng lượng Việt Nam',
    'Vietnam energy label',
    'energy',
    'product',
    36,
    ['nhãn năng lượng', 'energy label'],
  ],
  [
    'vn-green-label',
    'VN Green Label',
    'Nhãn xanh Việt Nam',
    'Vietnam Green Label',
    'environment',
    'product',
    36,
    ['nhãn xanh', 'nhãn sinh thái', 'green label'],
  ],
  [
    'fsc',
    'FSC',
    'Chuỗi hành trình sản phẩm gỗ FSC',
    'FSC chain of custody',
    'forest',
    'management',
    60,
    ['FSC CoC'],
  ],
  ['pefc', 'PEFC', 'Chuỗi hành trình sản phẩm gỗ PEFC', 'PEFC chain of custody', 'forest', 'management', 60],
  [
    'oeko-tex-100',
    'OEKO-TEX Standard 100',
    'Dệt may không chứa chất độc hại',
    'Textiles tested for harmful substances',
    'textile',
    'product',
    12,
    ['OEKO-TEX', 'Oekotex'],
  ],
  [
    'gots',
    'GOTS',
    'Tiêu chuẩn dệt hữu cơ toàn cầu',
    'Global Organic Textile Standard',
    'textile',
    'product',
    12,
  ],
  [
    'grs',
    'GRS',
    'Tiêu chuẩn vật liệu tái chế toàn cầu',
    'Global Recycled Standard',
    'textile',
    'product',
    12,
  ],
  [
    'wrap',
    'WRAP',
    'Sản xuất có trách nhiệm xã hội WRAP',
    'Worldwide Responsible Accredited Production',
    'social',
    'social',
    12,
  ],
  ['sa8000', 'SA8000', 'Trách nhiệm xã hội SA8000', 'Social accountability', 'social', 'social', 36],
  [
    'smeta',
    'SMETA',
    'Đánh giá đạo đức kinh doanh Sedex',
    'Sedex members ethical trade audit',
    'social',
    'social',
    24,
    ['Sedex'],
  ],
  [
    'bsci',
    'amfori BSCI',
    'Đánh giá trách nhiệm xã hội amfori BSCI',
    'amfori BSCI social audit',
    'social',
    'social',
    24,
    ['BSCI'],
  ],
  [
    'rba',
    'RBA',
    'Bộ quy tắc ứng xử ngành điện tử RBA',
    'Responsible Business Alliance audit',
    'social',
    'social',
    24,
    ['EICC'],
  ],
  [
    'iscc',
    'ISCC',
    'Tính bền vững và các-bon ISCC',
    'International sustainability and carbon certification',
    'environment',
    'management',
    12,
    ['ISCC PLUS'],
  ],
  ['halal', 'Halal', 'Chứng nhận Halal', 'Halal certification', 'food', 'product', 24],
  [
    'globalgap',
    'GLOBALG.A.P.',
    'Thực hành nông nghiệp tốt toàn cầu',
    'Global good agricultural practice',
    'food',
    'management',
    12,
    ['GlobalGAP'],
  ],
  [
    'c-tpat',
    'C-TPAT',
    'An ninh chuỗi cung ứng (Hoa Kỳ)',
    'Supply chain security (United States)',
    'trade',
    'management',
    12,
    ['CTPAT'],
  ],
  [
    'aeo',
    'AEO',
    'Doanh nghiệp ưu tiên hải quan',
    'Authorised economic operator',
    'trade',
    'management',
    36,
    ['doanh nghiệp ưu tiên'],
  ],
]

/** Standards that the directory knows, in the order in which they are offered. */
export const CERTIFICATE_STANDARDS: readonly CertificateStandard[] = ROWS.map(
  ([code, label, nameVi, nameEn, field, kind, usualMonths, aliases = []]) => ({
    code,
    label,
    nameVi,
    nameEn,
    field,
    kind,
    usualMonths,
    aliases,
  }),
)

const BY_CODE = new Map(CERTIFICATE_STANDARDS.map((standard) => [standard.code, standard]))

const BY_NAME = new Map<string, CertificateStandard>()
for (const standard of CERTIFICATE_STANDARDS) {
  for (const name of [standard.code, standard.label, ...standard.aliases])
    BY_NAME.set(nameKey(name), standard)
}

// "ISO 9001:2015" names an edition of the same standard.
const EDITION = /[:\s-]+(19|20)\d\d$/

/** The standard with this code, or undefined. */
export function certificateStandardByCode(code: string): CertificateStandard | undefined {
  return BY_CODE.get(code)
}

/**
 * The standard that a person typed, superseded names and editions included: "TS 16949" is IATF 16949,
 * "ISO 9001:2015" and "iso9001" are ISO 9001. Undefined when unknown.
 */
export function certificateStandardOfName(typed: string): CertificateStandard | undefined {
  return BY_NAME.get(nameKey(typed)) ?? BY_NAME.get(nameKey(typed.trim().replace(EDITION, '')))
}
