import { nameKey } from './name-key.ts'
import { PROVINCE_ROWS, type Province, type RegionCode } from './province-rows.ts'

export type { Province, RegionCode } from './province-rows.ts'

/** The 34 provinces, by code. */
export const PROVINCES: readonly Province[] = PROVINCE_ROWS

/** Code of the capital, whose recognised products the programme is about. */
export const HANOI = '01'

/** The six planning regions, north to south. */
export const REGIONS: readonly { code: RegionCode; nameVi: string; nameEn: string }[] = [
  {
    code: 'northern-uplands',
    nameVi: 'Trung du và miền núi phía Bắc',
    nameEn: 'Northern midlands and mountains',
  },
  { code: 'red-river-delta', nameVi: 'Đồng bằng sông Hồng', nameEn: 'Red River Delta' },
  { code: 'north-central', nameVi: 'Bắc Trung Bộ', nameEn: 'North Central Coast' },
  {
    code: 'south-central-highlands',
    nameVi: 'Duyên hải Nam Trung Bộ và Tây Nguyên',
    nameEn: 'South Central Coast and Central Highlands',
  },
  { code: 'southeast', nameVi: 'Đông Nam Bộ', nameEn: 'Southeast' },
  { code: 'mekong-delta', nameVi: 'Đồng bằng sông Cửu Long', nameEn: 'Mekong Delta' },
]

const BY_CODE = new Map(PROVINCES.map((province) => [province.code, province]))
const BY_SLUG = new Map(PROVINCES.map((province) => [province.slug, province]))

const BY_NAME = new Map<string, Province>()
for (const province of PROVINCES) {
  const names = [
    province.nameVi,
    province.nameEn,
    ...province.aliases,
    ...province.former.flatMap((former) => [former.nameVi, former.nameEn]),
  ]
  for (const name of names) BY_NAME.set(nameKey(name), province)
}

const KIND_BEFORE_NAME = /^(tinh|thanhpho|tp)/

/** The province with this two-digit code, or undefined. */
export function provinceByCode(code: string): Province | undefined {
  return BY_CODE.get(code)
}

/** The province with this slug ("bac-ninh"), or undefined. */
export function provinceBySlug(slug: string): Province | undefined {
  return BY_SLUG.get(slug)
}

/**
 * The present province that a present or former name means, with or without marks, with or without "tỉnh"
 * or "thành phố" before it: "Bình Dương", "hai duong", "Tỉnh Hà Giang". Undefined for an unknown name.
 */
export function provinceOfFormerName(name: string): Province | undefined {
  const key = nameKey(name)
  return BY_NAME.get(key) ?? BY_NAME.get(key.replace(KIND_BEFORE_NAME, ''))
}
