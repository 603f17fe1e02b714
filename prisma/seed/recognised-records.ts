import { HS_VERSION, hsName } from '#reference/hs.ts'
import { HANOI } from '#reference/provinces.ts'
import { VSIC_VERSION, vsicName } from '#reference/vsic.ts'

import { stableId } from './random.ts'
import { noRecords, type SeedRecords } from './records.ts'
import { type RecognitionStatement, RECOGNITION_STATEMENTS } from './recognition-statements.ts'
import { RECOGNISED_MAKERS, type RecognisedMaker } from './recognised-makers.ts'
import { RECOGNISED_PRODUCTS, type RecognisedProduct } from './recognised-products.ts'
import { inBothLanguages, type Words } from './words.ts'

/** The day on which the public statements were compiled. */
const READ_ON = new Date('2026-11-23T00:00:00Z')

const PLACE_NOTE: Words = [
  'Hồ sơ lập từ nguồn công khai. Địa điểm Hà Nội theo quy định của chương trình: trụ sở chính hoặc nhà máy đặt tại Hà Nội; nguồn không nêu địa chỉ và không phân biệt hai trường hợp.',
  'Profile made from public sources. Hanoi as the place follows from the programme’s rule: head office or factory in Hanoi; the source gives no address and does not say which of the two.',
]

const CODES_NOTE: Words = [
  'Mã HS và VSIC do nền tảng gán, không phải do nhà sản xuất công bố.',
  'HS and VSIC codes were assigned by the platform, not published by the maker.',
]

const makerId = (key: string) => stableId(`recognised/maker/${key}`)
const productId = (key: string) => stableId(`recognised/product/${key}`)

function statementsAbout(
  where: Partial<Pick<RecognitionStatement, 'maker' | 'product'>>,
): RecognitionStatement[] {
  return RECOGNITION_STATEMENTS.filter(
    (statement) =>
      (where.maker === undefined || statement.maker === where.maker) &&
      (where.product === undefined || statement.product === where.product),
  ).sort((left, right) => right.yearTo - left.yearTo)
}

function describeByCodes(product: RecognisedProduct, language: 'vi' | 'en'): string {
  const names = [
    ...product.hs.map((code) => `${hsName(code, language)} (HS ${code})`),
    ...product.vsic.map((code) => `${vsicName(code, language)} (VSIC ${code})`),
  ].join('; ')
  return language === 'vi'
    ? `Phân loại theo mã do nền tảng gán: ${names}.`
    : `Classified by codes that the platform assigned: ${names}.`
}

function enterpriseOf(maker: RecognisedMaker): SeedRecords['enterprises'][number] {
  const [newest] = statementsAbout({ maker: maker.key })
  const group = statementsAbout({ maker: maker.key }).find((statement) => statement.group !== null)?.group
  const weakSource = newest?.sourceUrl === null ? newest.note : null
  const notes = [maker.nameNote ?? null, PLACE_NOTE, weakSource].filter((note) => note !== null)
  return {
    id: makerId(maker.key),
    slug: maker.key,
    nameVi: maker.nameVi,
    nameEn: maker.nameEn,
    nameShort: maker.nameShort,
    aliases: maker.aliases,
    legalForm: maker.legalForm,
    roles: ['producer'],
    industryGroup: group ?? null,
    origin: 'public_record',
    sourceUrl: newest?.sourceUrl ?? null,
    sourceNote: notes.map(inBothLanguages).join('\n'),
    asOf: READ_ON,
    createdAt: READ_ON,
  }
}

function productOf(product: RecognisedProduct): SeedRecords['products'][number] {
  const [newest] = statementsAbout({ product: product.key })
  const notes = [newest?.basis, newest?.note ?? undefined].filter((note) => note !== undefined)
  return {
    id: productId(product.key),
    slug: product.key,
    enterpriseId: product.maker === null ? null : makerId(product.maker),
    nameVi: product.nameVi,
    nameEn: product.nameEn,
    descriptionVi: describeByCodes(product, 'vi'),
    descriptionEn: describeByCodes(product, 'en'),
    industryGroup: product.group,
    hsCodes: product.hs,
    hsVersion: HS_VERSION,
    vsicCodes: product.vsic,
    vsicVersion: VSIC_VERSION,
    specifications: [],
    origin: 'public_record',
    sourceUrl: newest?.sourceUrl ?? null,
    sourceNote: notes.map(inBothLanguages).join('\n') || null,
    codesNote: inBothLanguages(CODES_NOTE),
    asOf: READ_ON,
    createdAt: READ_ON,
  }
}

function recognitionOf(statement: RecognitionStatement, index: number): SeedRecords['recognitions'][number] {
  return {
    id: stableId(`recognised/statement/${index}`),
    enterpriseId: statement.maker === null ? null : makerId(statement.maker),
    productId: statement.product === null ? null : productId(statement.product),
    yearFrom: statement.yearFrom,
    yearTo: statement.yearTo,
    industryGroup: statement.group,
    topTen: statement.topTen,
    decisionNumber: statement.decision?.number ?? null,
    decisionIssuer: statement.decision?.issuer ?? null,
    decisionDate: statement.decision ? new Date(`${statement.decision.date}T00:00:00Z`) : null,
    status: statement.earlierProgramme ? 'expired' : 'recognised',
    origin: 'public_record',
    sourceUrl: statement.sourceUrl,
    basisNote: inBothLanguages(statement.basis),
    note: statement.note === null ? null : inBothLanguages(statement.note),
    createdAt: READ_ON,
  }
}

/** Real makers, products and recognitions, with the sources that state them and nothing else. */
export function recognisedRecords(): SeedRecords {
  return {
    ...noRecords(),
    enterprises: RECOGNISED_MAKERS.map(enterpriseOf),
    sites: RECOGNISED_MAKERS.map((maker) => ({
      id: stableId(`recognised/site/${maker.key}`),
      enterpriseId: makerId(maker.key),
      kind: 'head_office',
      country: 'VN',
      province: HANOI,
    })),
    products: RECOGNISED_PRODUCTS.map(productOf),
    recognitions: RECOGNITION_STATEMENTS.map(recognitionOf),
  }
}
