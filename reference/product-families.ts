import type { IndustryGroupCode } from './industry-groups.ts'
import { BUILDING_MATERIALS } from './product-families/building.ts'
import { CHEMICALS_PLASTICS } from './product-families/chemicals.ts'
import { ELECTRICAL_COMPONENTS } from './product-families/electrical-components.ts'
import { ELECTRICAL_EQUIPMENT } from './product-families/electrical-equipment.ts'
import { AGRO_FOOD } from './product-families/food.ts'
import { HANDICRAFTS } from './product-families/handicrafts.ts'
import { INFORMATION_TECHNOLOGY } from './product-families/information-technology.ts'
import { MACHINERY } from './product-families/machinery.ts'
import { METAL_PARTS } from './product-families/metal-parts.ts'
import { PACKAGING } from './product-families/packaging.ts'
import {
  type FamilyRow,
  type ProductFamily,
  type ProductInput,
  SPEC_LABELS,
  type SpecKey,
  type SpecLine,
} from './product-families/shape.ts'
import { TEXTILE_FOOTWEAR } from './product-families/textile.ts'

export type { ProductFamily, ProductInput, ProductKind } from './product-families/shape.ts'

const TABLES: [IndustryGroupCode | null, FamilyRow[]][] = [
  ['mechanical', [...METAL_PARTS, ...MACHINERY]],
  ['electrical-electronics', [...ELECTRICAL_COMPONENTS, ...ELECTRICAL_EQUIPMENT]],
  ['information-technology', INFORMATION_TECHNOLOGY],
  ['textile-footwear', TEXTILE_FOOTWEAR],
  ['agro-food', AGRO_FOOD],
  ['chemicals-plastics', CHEMICALS_PLASTICS],
  ['building-materials', BUILDING_MATERIALS],
  ['handicrafts', HANDICRAFTS],
  [null, PACKAGING],
]

const ROW_BY_CODE = new Map(TABLES.flatMap(([, rows]) => rows).map((row) => [row.code, row]))

function toInput(input: FamilyRow['inputs'][number]): ProductInput {
  if (typeof input !== 'string') return { family: null, hs: [input[0]], nameVi: input[1], nameEn: input[2] }
  const row = ROW_BY_CODE.get(input)
  if (!row) throw new Error(`no product family has the code ${input}`)
  return { family: row.code, hs: row.hs, nameVi: row.name[0], nameEn: row.name[1] }
}

function toSpecs(specs: FamilyRow['specs']): SpecLine[] {
  return (Object.entries(specs) as [SpecKey, string[]][]).map(([key, values]) => {
    const [labelVi, labelEn, unit] = SPEC_LABELS[key]
    return { labelVi, labelEn, unit, values }
  })
}

/** Every family, group by group. */
export const PRODUCT_FAMILIES: readonly ProductFamily[] = TABLES.flatMap(([group, rows]) =>
  rows.map((row) => ({
    code: row.code,
    group,
    nameVi: row.name[0],
    nameEn: row.name[1],
    hs: row.hs,
    vsic: row.vsic,
    unit: row.unit,
    series: row.series,
    useVi: row.use[0],
    useEn: row.use[1],
    kinds: row.kinds.map(([nameVi, nameEn, hs]) => ({
      nameVi,
      nameEn,
      hs: hs === undefined ? row.hs : [hs],
    })),
    inputs: row.inputs.map(toInput),
    certificates: row.certificates,
    specs: toSpecs(row.specs),
  })),
)

const BY_CODE = new Map(PRODUCT_FAMILIES.map((family) => [family.code, family]))

/** The family with this code, or undefined. */
export function productFamilyByCode(code: string): ProductFamily | undefined {
  return BY_CODE.get(code)
}

function shareHeading(codes: readonly string[], headings: readonly string[]): boolean {
  return codes.some((code) => headings.includes(code.slice(0, 4)))
}

/**
 * Those of some families that a product with these codes belongs to. HS codes may have four or more digits.
 * With both kinds of code, a family must share one of each: heading 9405 is a lamp for a lamp maker (VSIC 2740)
 * and a diffuser for a plastics maker (2220). With one kind only, that kind decides.
 */
export function familiesByCodes(
  families: readonly ProductFamily[],
  hsCodes: readonly string[],
  vsicCodes: readonly string[],
): ProductFamily[] {
  if (hsCodes.length === 0 && vsicCodes.length === 0) return []
  return families.filter((family) => {
    const byVsic = vsicCodes.some((code) => family.vsic.includes(code))
    if (hsCodes.length === 0) return family.hs.length === 0 && byVsic
    const byHs = shareHeading(hsCodes, family.hs)
    return vsicCodes.length === 0 ? byHs : byHs && byVsic
  })
}

/** The families of the shipped table that a product with these codes belongs to. */
export function familiesOfProduct(hsCodes: readonly string[], vsicCodes: readonly string[]): ProductFamily[] {
  return familiesByCodes(PRODUCT_FAMILIES, hsCodes, vsicCodes)
}

/**
 * What a product with these codes is made of, each input once, with the families that the answer was drawn from.
 * Empty when the codes fit no family.
 */
export function inputsOfProduct(
  hsCodes: readonly string[],
  vsicCodes: readonly string[],
): { input: ProductInput; of: ProductFamily[] }[] {
  const found = new Map<string, { input: ProductInput; of: ProductFamily[] }>()
  for (const family of familiesOfProduct(hsCodes, vsicCodes)) {
    for (const input of family.inputs) {
      const key = input.family ?? `${input.hs.join()} ${input.nameEn}`
      const entry = found.get(key)
      if (entry) entry.of.push(family)
      else found.set(key, { input, of: [family] })
    }
  }
  return [...found.values()]
}

/** The families that are made with this one. */
export function familiesMadeFrom(code: string): ProductFamily[] {
  return PRODUCT_FAMILIES.filter((family) => family.inputs.some((input) => input.family === code))
}
