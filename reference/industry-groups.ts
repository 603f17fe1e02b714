/** A code of the eight groups in use since the round of 2022. Stored in `industry_group` columns. */
export type IndustryGroupCode =
  | 'mechanical'
  | 'electrical-electronics'
  | 'information-technology'
  | 'textile-footwear'
  | 'agro-food'
  | 'chemicals-plastics'
  | 'building-materials'
  | 'handicrafts'

export interface IndustryGroup {
  code: IndustryGroupCode
  nameVi: string
  nameEn: string
}

/** The current groups, in the order of the programme's own reports. */
export const INDUSTRY_GROUPS: readonly IndustryGroup[] = [
  { code: 'mechanical', nameVi: 'Cơ khí, chế tạo', nameEn: 'Mechanical engineering and manufacturing' },
  { code: 'electrical-electronics', nameVi: 'Điện, điện tử', nameEn: 'Electrical and electronics' },
  { code: 'information-technology', nameVi: 'Công nghệ thông tin', nameEn: 'Information technology' },
  {
    code: 'textile-footwear',
    nameVi: 'Dệt may, da giày',
    nameEn: 'Textiles, garments, leather and footwear',
  },
  { code: 'agro-food', nameVi: 'Chế biến nông sản, thực phẩm', nameEn: 'Agricultural and food processing' },
  {
    code: 'chemicals-plastics',
    nameVi: 'Hóa chất, cao su, nhựa, dược phẩm',
    nameEn: 'Chemicals, rubber, plastics and pharmaceuticals',
  },
  { code: 'building-materials', nameVi: 'Vật liệu xây dựng', nameEn: 'Building materials' },
  { code: 'handicrafts', nameVi: 'Thủ công mỹ nghệ', nameEn: 'Handicrafts' },
]

/** A group as one span of rounds named it, and the current groups that took it over (none when it ended). */
export interface VersionedGroup {
  code: string
  nameVi: string
  nameEn: string
  current: IndustryGroupCode[]
}

export interface IndustryGroupVersion {
  version: '2005' | '2018' | '2022'
  /** First and last year of the rounds that used it; null while in use. */
  yearFrom: number
  yearTo: number | null
  groups: VersionedGroup[]
}

/**
 * The groups changed between rounds, so an old recognition keeps the words of its own time.
 * Sources: reports on the programme 2005–2010 (six groups), the rounds of 2018–2021 (five) and since 2022 (eight).
 */
export const INDUSTRY_GROUP_VERSIONS: readonly IndustryGroupVersion[] = [
  {
    version: '2005',
    yearFrom: 2005,
    yearTo: 2010,
    groups: [
      { code: 'mechanical', nameVi: 'Cơ khí', nameEn: 'Mechanical engineering', current: ['mechanical'] },
      {
        code: 'electrical-electronics',
        nameVi: 'Điện, điện tử',
        nameEn: 'Electrical and electronics',
        current: ['electrical-electronics'],
      },
      {
        code: 'chemicals-plastics',
        nameVi: 'Hóa chất, nhựa',
        nameEn: 'Chemicals and plastics',
        current: ['chemicals-plastics'],
      },
      {
        code: 'textile-footwear',
        nameVi: 'Dệt may, da giày',
        nameEn: 'Footwear, garments and textiles',
        current: ['textile-footwear'],
      },
      { code: 'paper-packaging', nameVi: 'Giấy, bao bì', nameEn: 'Paper and packaging', current: [] },
      { code: 'food', nameVi: 'Chế biến thực phẩm', nameEn: 'Processed foods', current: ['agro-food'] },
    ],
  },
  {
    version: '2018',
    yearFrom: 2018,
    yearTo: 2021,
    groups: [
      { code: 'mechanical', nameVi: 'Cơ khí', nameEn: 'Mechanical engineering', current: ['mechanical'] },
      {
        code: 'electrical-electronics',
        nameVi: 'Điện, điện tử',
        nameEn: 'Electrical and electronics',
        current: ['electrical-electronics'],
      },
      {
        code: 'chemicals-plastics',
        nameVi: 'Hóa chất, nhựa',
        nameEn: 'Chemicals and plastics',
        current: ['chemicals-plastics'],
      },
      {
        code: 'textile-footwear',
        nameVi: 'Dệt may, da giày',
        nameEn: 'Textiles and footwear',
        current: ['textile-footwear'],
      },
      { code: 'food', nameVi: 'Chế biến thực phẩm', nameEn: 'Food processing', current: ['agro-food'] },
    ],
  },
  {
    version: '2022',
    yearFrom: 2022,
    yearTo: null,
    groups: INDUSTRY_GROUPS.map((group) => ({ ...group, current: [group.code] })),
  },
]

const BY_CODE = new Map<string, IndustryGroup>(INDUSTRY_GROUPS.map((group) => [group.code, group]))

/** The current group with this code, or undefined. */
export function industryGroupByCode(code: string): IndustryGroup | undefined {
  return BY_CODE.get(code)
}

/** The version of the groups that the round of this year used; undefined for years without one (2011–2017). */
export function industryGroupVersionOf(year: number): IndustryGroupVersion | undefined {
  return INDUSTRY_GROUP_VERSIONS.find(
    (version) => version.yearFrom <= year && (version.yearTo === null || year <= version.yearTo),
  )
}

/** The current groups that a group of an earlier version became; empty for an unknown or ended one. */
export function currentGroupsOf(version: string, code: string): IndustryGroupCode[] {
  const found = INDUSTRY_GROUP_VERSIONS.find((candidate) => candidate.version === version)
  return found?.groups.find((group) => group.code === code)?.current ?? []
}
