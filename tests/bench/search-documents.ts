import { HANOI, PROVINCES } from '#reference/provinces.ts'
import { PRODUCT_FAMILIES } from '#reference/product-families.ts'
import { Random, stableId } from '#prisma/seed/random.ts'
import { RECOGNISED_MAKERS } from '#prisma/seed/recognised-makers.ts'
import { RECOGNISED_PRODUCTS } from '#prisma/seed/recognised-products.ts'
import { RECOGNITION_STATEMENTS } from '#prisma/seed/recognition-statements.ts'
import { capitalised, slugOf, unmarked } from '#prisma/seed/words.ts'
import type { SearchDocument } from '#search/documents.ts'

const ONSETS = [
  'b',
  'c',
  'ch',
  'd',
  'đ',
  'g',
  'h',
  'kh',
  'l',
  'm',
  'n',
  'ng',
  'nh',
  'ph',
  's',
  't',
  'th',
  'tr',
  'v',
  'x',
]
const RHYMES =
  'an ạn án ang áng ành anh ai ải ao ào âu ân ấn âm en én ên ện iên iền iêu in ính ôn ông ồng oan oàn uân uấn uy úy ương ường ưng ưu'.split(
    ' ',
  )
const TRADES = [
  'Cơ khí',
  'Nhựa',
  'Điện',
  'Dệt may',
  'Thực phẩm',
  'Vật liệu',
  'Công nghệ',
  'Gỗ',
  'Cao su',
  'Thiết bị',
  'Kỹ thuật',
  'Bao bì',
]
const TRADES_EN = [
  'Mechanical',
  'Plastics',
  'Electric',
  'Garment',
  'Food',
  'Materials',
  'Technology',
  'Wood',
  'Rubber',
  'Equipment',
  'Engineering',
  'Packaging',
]
const FORMS = [
  ['Công ty TNHH', 'Co., Ltd'],
  ['Công ty Cổ phần', 'JSC'],
  ['Công ty TNHH MTV', 'One Member Co., Ltd'],
  ['Doanh nghiệp tư nhân', 'Private Enterprise'],
] as const
const ABROAD = [
  'JP',
  'KR',
  'CN',
  'DE',
  'US',
  'FR',
  'IT',
  'TH',
  'SG',
  'IN',
  'GB',
  'AU',
  'NL',
  'TR',
  'PL',
  'MY',
] as const
const SIZES = [
  'from_1_to_9',
  'from_10_to_49',
  'from_50_to_199',
  'from_200_to_499',
  'from_500_to_999',
  'over_1000',
]
const STANDARDS = ['iso-9001', 'iso-14001', 'iatf-16949', 'ce', 'rohs', 'haccp', 'fsc', 'ul', 'halal', 'wrap']

function properName(random: Random): string {
  const syllable = () => capitalised(random.pick(ONSETS) + random.pick(RHYMES))
  return `${syllable()} ${syllable()}`
}

/** What an enterprise and its products have in common. */
function enterprise(random: Random): SearchDocument {
  const place = random.int(0, TRADES.length - 1)
  const proper = properName(random)
  const [formVi, formEn] = random.pick(FORMS)
  const name = `${formVi} ${TRADES[place]} ${proper}`
  const country = random.chance(0.85) ? 'VN' : random.pick(ABROAD)
  const province = country === 'VN' ? random.pick(PROVINCES) : undefined
  const id = stableId(`bench/${name}/${random.next()}`)
  const recognised = province?.code === HANOI && random.chance(0.1)
  return {
    id: `enterprise:${id}`,
    kind: 'enterprise',
    slug: `${slugOf(proper)}-${id.slice(0, 8)}`,
    name,
    nameEn: `${unmarked(proper)} ${TRADES_EN[place]} ${formEn}`,
    otherNames: [proper],
    enterprise: null,
    productNames: [],
    descriptionVi: null,
    descriptionEn: null,
    industryGroup: null,
    hsCodes: [],
    vsicCodes: [],
    roles: random.sample(['producer', 'supplier', 'buyer', 'investor'], random.int(1, 2)),
    recognisedYears: recognised
      ? random.sample([2019, 2020, 2021, 2022, 2023, 2024, 2025], random.int(1, 2)).sort((a, b) => b - a)
      : [],
    topTen: recognised && random.chance(0.2),
    certificates: random.sample(STANDARDS, random.int(0, 3)).map((standard) => ({
      standard,
      expiresOn: `${random.int(2026, 2029)}-12-${random.int(10, 28)}`,
    })),
    countries: [country],
    provinces: province ? [province.code] : [],
    placeNames: province ? province.former.map((former) => former.nameVi) : ['Industrial Park'],
    languages: random.sample(['vi', 'en', 'ja', 'ko', 'zh'], random.int(1, 3)),
    exportMarkets: random.sample(ABROAD, random.int(0, 4)),
    sizeBand: random.pick(SIZES),
    origin: 'demonstration',
    asOf: `2026-${String(random.int(1, 9)).padStart(2, '0')}-${random.int(10, 28)}`,
  }
}

function withProducts(maker: SearchDocument, random: Random): [SearchDocument, ...SearchDocument[]] {
  const families = random.sample(PRODUCT_FAMILIES, random.int(1, 2))
  const brand = maker.otherNames[0] ?? ''
  const products = families.map((family): SearchDocument => {
    const kind = random.pick(family.kinds)
    const id = stableId(`${maker.id}/${family.code}`)
    return {
      ...maker,
      id: `product:${id}`,
      kind: 'product',
      slug: `${slugOf(kind.nameVi)}-${id.slice(0, 8)}`,
      name: `${capitalised(kind.nameVi)} ${brand}`,
      nameEn: `${unmarked(brand)} ${kind.nameEn}`,
      otherNames: [],
      enterprise: {
        id: maker.id.slice('enterprise:'.length),
        slug: maker.slug,
        name: maker.name,
        nameEn: maker.nameEn,
        otherNames: maker.otherNames,
      },
      descriptionVi: `${capitalised(family.nameVi)} ${family.useVi}. Sản xuất theo đơn hàng, giao hàng đúng hạn, nguyên liệu ${family.inputs.map((input) => input.nameVi).join(', ')}.`,
      descriptionEn: `${family.nameEn} ${family.useEn}, made to order from ${family.inputs.map((input) => input.nameEn).join(', ')}.`,
      industryGroup: family.group,
      hsCodes: family.hs,
      vsicCodes: family.vsic,
    }
  })
  return [
    {
      ...maker,
      productNames: products.flatMap((product) => [product.name, product.nameEn ?? '']),
      descriptionVi: `Nhà sản xuất ${families.map((family) => family.nameVi.toLowerCase()).join(' và ')}, nhận gia công cho khách hàng trong và ngoài nước.`,
      descriptionEn: `Manufacturer of ${families.map((family) => family.nameEn.toLowerCase()).join(' and ')}.`,
      industryGroup: families[0]?.group ?? null,
      hsCodes: [...new Set(families.flatMap((family) => family.hs))],
      vsicCodes: [...new Set(families.flatMap((family) => family.vsic))],
    },
    ...products,
  ]
}

/** As many invented enterprises as asked for, each followed by its products, the same ones on every run. */
export function* fictionalEnterprises(size: number): Generator<[SearchDocument, ...SearchDocument[]]> {
  const random = new Random('search bench')
  for (let made = 0; made < size; made++) yield withProducts(enterprise(random), random)
}

/** As many invented documents as asked for, the same ones on every run, in batches. */
export async function* fictionalDocuments(size: number, batchSize = 1000): AsyncGenerator<SearchDocument[]> {
  const random = new Random('search bench')
  let batch: SearchDocument[] = []
  for (let made = 0; made < size;) {
    const documents = withProducts(enterprise(random), random).slice(0, size - made)
    made += documents.length
    batch.push(...documents)
    if (batch.length >= batchSize) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

function years(where: { maker?: string; product?: string }): { recognisedYears: number[]; topTen: boolean } {
  const statements = RECOGNITION_STATEMENTS.filter((statement) =>
    where.product === undefined ? statement.maker === where.maker : statement.product === where.product,
  )
  return {
    recognisedYears: [...new Set(statements.map((statement) => statement.yearTo))].sort((a, b) => b - a),
    topTen: statements.some((statement) => statement.topTen === true),
  }
}

/** The publicly recognised makers and products, as the directory would index them. */
export function recognisedDocuments(): SearchDocument[] {
  const shared = {
    descriptionVi: null,
    descriptionEn: null,
    roles: ['producer'],
    certificates: [],
    countries: ['VN'],
    provinces: [HANOI],
    placeNames: [],
    languages: [],
    exportMarkets: [],
    sizeBand: null,
    origin: 'public_record' as const,
    asOf: '2026-10-01',
  }
  const makers = RECOGNISED_MAKERS.map((maker): SearchDocument => {
    const products = RECOGNISED_PRODUCTS.filter((product) => product.maker === maker.key)
    return {
      ...shared,
      id: `enterprise:${stableId(`recognised/maker/${maker.key}`)}`,
      kind: 'enterprise',
      slug: maker.key,
      name: maker.nameVi,
      nameEn: maker.nameEn,
      otherNames: [...new Set([...(maker.nameShort === null ? [] : [maker.nameShort]), ...maker.aliases])],
      enterprise: null,
      productNames: products.flatMap((product) => [product.nameVi, product.nameEn]),
      industryGroup:
        RECOGNITION_STATEMENTS.find((statement) => statement.maker === maker.key && statement.group)?.group ??
        null,
      hsCodes: [...new Set(products.flatMap((product) => product.hs))],
      vsicCodes: [...new Set(products.flatMap((product) => product.vsic))],
      ...years({ maker: maker.key }),
    }
  })
  const products = RECOGNISED_PRODUCTS.map((product): SearchDocument => {
    const maker = RECOGNISED_MAKERS.find((candidate) => candidate.key === product.maker)
    return {
      ...shared,
      id: `product:${stableId(`recognised/product/${product.key}`)}`,
      kind: 'product',
      slug: product.key,
      name: product.nameVi,
      nameEn: product.nameEn,
      otherNames: [],
      enterprise: maker
        ? {
            id: stableId(`recognised/maker/${maker.key}`),
            slug: maker.key,
            name: maker.nameVi,
            nameEn: maker.nameEn,
            otherNames: [
              ...new Set([...(maker.nameShort === null ? [] : [maker.nameShort]), ...maker.aliases]),
            ],
          }
        : null,
      productNames: [],
      industryGroup: product.group,
      hsCodes: product.hs,
      vsicCodes: product.vsic,
      ...years({ product: product.key }),
    }
  })
  return [...makers, ...products]
}
