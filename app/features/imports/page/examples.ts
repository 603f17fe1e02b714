import type { FieldKey } from '../columns/fields.ts'
import type { ImportKind } from '../import-kind.ts'

type Example = Partial<Record<FieldKey, readonly [vi: string, en: string]>>
const same = (text: string) => [text, text] as const

/** The tax code of an enterprise that does not exist, with a right check digit. */
const TAX_CODE = same('9100000017')
const ENTERPRISE_ID = same('DN-001')
const MAKER: Example = { taxCode: TAX_CODE, enterpriseId: ENTERPRISE_ID }
const PRODUCT_ID = same('SP-001')
const PRODUCT = same('Trục bánh răng')
const INDUSTRY_GROUP = ['Cơ khí, chế tạo', 'Mechanical engineering and manufacturing'] as const
const AS_OF = ['31/10/2026', '2026-10-31'] as const

/** The example row of each template, in both languages. Everything in it is invented. */
export const EXAMPLES: Record<ImportKind, Example> = {
  enterprises: {
    taxCode: TAX_CODE,
    externalId: ENTERPRISE_ID,
    nameVi: same('Công ty TNHH Ví Dụ'),
    nameEn: same('Vi Du Co., Ltd'),
    nameShort: same('Ví Dụ'),
    aliases: same('VIDU'),
    roles: ['nhà sản xuất; nhà cung cấp', 'producer; supplier'],
    industryGroup: INDUSTRY_GROUP,
    yearFounded: same('2005'),
    employees: same('120'),
    turnover: ['85,5 tỷ', '85.5 billion'],
    languages: ['tiếng Việt; tiếng Anh', 'Vietnamese; English'],
    exportMarkets: ['Nhật Bản; Hàn Quốc', 'Japan; South Korea'],
    website: same('www.vidu.example'),
    descriptionVi: same('Gia công cơ khí chính xác theo bản vẽ.'),
    descriptionEn: same('Precision machining to drawing.'),
    address: same('Số 1, đường Ví Dụ'),
    commune: same('Phường Yên Nghĩa'),
    formerDistrict: same('Quận Hà Đông'),
    province: same('Hà Nội'),
    country: ['Việt Nam', 'Vietnam'],
    asOf: AS_OF,
    sourceNote: ['Danh sách minh hoạ', 'Example list'],
  },
  products: {
    ...MAKER,
    externalId: PRODUCT_ID,
    nameVi: PRODUCT,
    nameEn: same('Gear shaft'),
    descriptionVi: same('Trục bánh răng thép hợp kim, dung sai 0,01 mm.'),
    descriptionEn: same('Alloy steel gear shaft, tolerance 0.01 mm.'),
    industryGroup: INDUSTRY_GROUP,
    hsCodes: same('8483.40'),
    vsicCodes: same('2814'),
    capacity: ['20.000,0', '20,000.0'],
    capacityUnit: ['cái', 'pieces'],
    capacityPeriod: ['tháng', 'month'],
    minimumOrder: same('500'),
    minimumOrderUnit: ['cái', 'pieces'],
    leadTime: same('30'),
    asOf: AS_OF,
  },
  certificates: {
    ...MAKER,
    standard: same('ISO 9001'),
    number: same('QMS-12345'),
    issuer: same('QUACERT'),
    issuedOn: ['15/03/2025', '2025-03-15'],
    expiresOn: ['14/03/2028', '2028-03-14'],
    scopeVi: same('Gia công cơ khí chính xác'),
    scopeEn: same('Precision machining'),
  },
  recognitions: {
    ...MAKER,
    externalId: same('CN-001'),
    product: PRODUCT,
    productId: PRODUCT_ID,
    year: same('2025'),
    industryGroup: INDUSTRY_GROUP,
    topTen: ['không', 'no'],
    decisionNumber: same('1234/QĐ-UBND'),
    decisionIssuer: ['UBND thành phố Hà Nội', 'Hanoi People’s Committee'],
    decisionDate: ['20/12/2025', '2025-12-20'],
    status: ['được công nhận', 'recognised'],
  },
}
