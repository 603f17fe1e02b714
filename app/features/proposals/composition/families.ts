import type { IndustryGroupCode } from '#reference/industry-groups.ts'
import { productFamilyByCode, type ProductFamily } from '#reference/product-families.ts'

import type { FamilyContent } from './family.schema.ts'

/** The newest version of one family, as officers left it. */
export interface FamilyVersion {
  family: string
  content: FamilyContent
  removed: boolean
}

/** The shipped families with what officers changed, added and took out. The order of the versions does not matter. */
export function familiesWith(
  shipped: readonly ProductFamily[],
  versions: readonly FamilyVersion[],
): ProductFamily[] {
  const changed = new Map(versions.map((version) => [version.family, version]))
  const known = new Set(shipped.map((family) => family.code))
  const added = versions
    .filter((version) => !known.has(version.family))
    .sort((a, b) => (a.family < b.family ? -1 : 1))
  return [...shipped.map((family) => changed.get(family.code) ?? family), ...added].flatMap((each) =>
    'content' in each ? (each.removed ? [] : [familyOf(each.family, each.content)]) : [each],
  )
}

/** What the table knows beyond what officers edit (typical goods, certificates, unit) stays as it was shipped. */
function familyOf(code: string, content: FamilyContent): ProductFamily {
  const shipped = productFamilyByCode(code)
  return {
    ...(shipped ?? {
      unit: 'H87',
      series: 'batch' as const,
      useVi: '',
      useEn: '',
      kinds: [{ nameVi: content.nameVi, nameEn: content.nameEn, hs: content.hs }],
      certificates: [],
      specs: [],
    }),
    code,
    group: content.group as IndustryGroupCode | null,
    nameVi: content.nameVi,
    nameEn: content.nameEn,
    hs: content.hs,
    vsic: content.vsic,
    inputs: content.inputs,
  }
}

/** What officers edit of a family. */
export function contentOf({ group, nameVi, nameEn, hs, vsic, inputs }: ProductFamily): FamilyContent {
  return { group, nameVi, nameEn, hs, vsic, inputs }
}
