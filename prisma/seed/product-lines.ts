import { HS_VERSION } from '#reference/hs.ts'
import { productFamilyByCode, type ProductFamily, type ProductKind } from '#reference/product-families.ts'
import { VSIC_VERSION } from '#reference/vsic.ts'

import { addDays } from './days.ts'
import { type Random, roundFigure, stableId } from './random.ts'
import type { SeedRecords, SpecificationLine } from './records.ts'
import { describeProduct } from './product-sentences.ts'
import { capitalised, slugOf, unmarked } from './words.ts'

/** One product that an invented enterprise offers. */
export interface ProductLine {
  /** Label of its ids. */
  key: string
  family: ProductFamily
  kind: ProductKind
  /** Proper name and model as they stand in the product's name. */
  brand: string
  model: string | null
}

/** The family with this code; the tables of the seed name only existing ones. */
export function familyNamed(code: string): ProductFamily {
  const family = productFamilyByCode(code)
  if (!family) throw new Error(`no product family has the code ${code}`)
  return family
}

const WITH_MODELS = new Set(['mechanical', 'electrical-electronics', 'building-materials'])
const SOLD_BY_GRADE = new Set([
  'cement',
  'dry-mortars',
  'surface-treatment',
  'aluminium-alloys',
  'coated-steel',
])

/** Different kinds of goods from one or more families, the main family first. */
export function chooseLines(
  key: string,
  families: readonly string[],
  brand: string,
  initials: string,
  count: number,
  random: Random,
): ProductLine[] {
  const [main, ...others] = families.map(familyNamed)
  if (!main) return []
  const pool = (family: ProductFamily) => family.kinds.map((kind) => ({ family, kind }))
  const first = random.pick(pool(main))
  const rest = [...pool(main), ...pool(main), ...others.flatMap(pool)].filter(
    (entry) => entry.kind !== first.kind,
  )
  const chosen = [first]
  for (const entry of random.sample(rest, rest.length)) {
    if (chosen.length >= count) break
    if (!chosen.some((other) => other.kind === entry.kind)) chosen.push(entry)
  }
  const series = random.int(1, 8) * 100
  return chosen.map(({ family, kind }, index) => ({
    key: `${key}/product/${index}`,
    family,
    kind,
    brand,
    model:
      WITH_MODELS.has(family.group ?? '') && !SOLD_BY_GRADE.has(family.code)
        ? `${initials}-${series + index * 10 + random.int(0, 9)}`
        : null,
  }))
}

function specificationsOf(family: ProductFamily, random: Random): SpecificationLine[] {
  return family.specs.map((line) => ({
    labelVi: line.labelVi,
    labelEn: line.labelEn,
    value: random.pick(line.values),
    ...(line.unit === null ? {} : { unit: line.unit }),
  }))
}

/** The row of a product line. */
export function productRow(
  line: ProductLine,
  enterpriseId: string,
  asOf: Date,
  random: Random,
): SeedRecords['products'][number] {
  const { family, kind, brand, model } = line
  const [descriptionVi, descriptionEn] = describeProduct([kind.nameVi, kind.nameEn], family, random)
  const nameVi = [capitalised(kind.nameVi), brand, model].filter(Boolean).join(' ')
  return {
    id: stableId(line.key),
    slug: slugOf(nameVi),
    enterpriseId,
    nameVi,
    nameEn: [unmarked(brand), model, kind.nameEn].filter(Boolean).join(' '),
    descriptionVi,
    descriptionEn,
    industryGroup: family.group,
    hsCodes: kind.hs,
    hsVersion: HS_VERSION,
    vsicCodes: family.vsic,
    vsicVersion: VSIC_VERSION,
    specifications: specificationsOf(family, random),
    origin: 'demonstration',
    asOf,
    createdAt: asOf,
  }
}

/** Output of a middling enterprise in a month, by how goods are made and by unit. */
const MONTHLY_OUTPUT: Record<string, Record<string, [min: number, max: number]>> = {
  mass: {
    H87: [20_000, 600_000],
    PR: [10_000, 150_000],
    SET: [3_000, 40_000],
    KGM: [10_000, 300_000],
    TNE: [120, 6_000],
    MTR: [60_000, 2_000_000],
    MTK: [8_000, 150_000],
    MTQ: [800, 15_000],
    LTR: [20_000, 900_000],
    KMT: [150, 4_000],
  },
  batch: {
    H87: [800, 30_000],
    SET: [60, 1_500],
    KGM: [1_500, 40_000],
    TNE: [60, 1_200],
    MTR: [4_000, 90_000],
    MTK: [1_500, 40_000],
  },
  machine: { H87: [6, 220], SET: [2, 45] },
  service: { SET: [1, 12], HUR: [600, 24_000], MTK: [2_000, 40_000] },
}

// Large pieces of a family that is otherwise made in long runs.
const SMALLER: Record<string, number> = {
  'water-heaters': 0.15,
  batteries: 0.2,
  'cooking-appliances': 0.2,
  'electric-fans': 0.3,
  'sanitary-ware': 0.15,
  'bags-luggage': 0.4,
  'smart-locks': 0.15,
  tyres: 0.5,
  'electricity-meters': 0.3,
  'buttons-zips': 20,
  'garment-labels': 20,
  'led-chips': 40,
  connectors: 10,
  'smart-cards': 6,
  medicines: 3,
}

const LEAD_DAYS: Record<string, [min: number, max: number]> = {
  mass: [10, 45],
  batch: [14, 60],
  machine: [40, 120],
  service: [10, 90],
}

/** A believable monthly quantity for a family, in the family's unit. */
export function monthlyOutput(family: ProductFamily, factor: number, random: Random): number {
  const range = MONTHLY_OUTPUT[family.series]?.[family.unit]
  if (!range) throw new Error(`no usual output for ${family.code} in ${family.unit}`)
  const [min, max] = range
  const spread = min * (max / min) ** random.next()
  return Math.max(1, roundFigure(spread * factor * (SMALLER[family.code] ?? 1)))
}

/** Capacity, minimum order and lead time of a product line, each dated and marked as demonstration. */
export function factRows(
  line: ProductLine,
  enterpriseId: string,
  sizeFactor: number,
  today: Date,
  random: Random,
): SeedRecords['facts'] {
  const { family } = line
  const capacity = monthlyOutput(family, sizeFactor, random)
  const share = family.series === 'mass' ? 0.005 + random.next() * 0.025 : 0.01 + random.next() * 0.05
  const minimum = Math.max(1, roundFigure(capacity * share))
  const [soonest, latest] = LEAD_DAYS[family.series] ?? [10, 60]
  // Most profiles are fresh; some have gone stale, as in life.
  const age = random.chance(0.8) ? random.int(3, 200) : random.int(201, 640)
  const asOf = addDays(today, -age)
  return [
    factRow(line, enterpriseId, 'capacity', capacity, family.unit, 'MON', asOf),
    factRow(line, enterpriseId, 'minimum_order', minimum, family.unit, null, asOf),
    factRow(line, enterpriseId, 'lead_time', random.int(soonest, latest), 'DAY', null, asOf),
  ]
}

/** One invented fact about a product line. */
export function factRow(
  line: ProductLine,
  enterpriseId: string,
  kind: SeedRecords['facts'][number]['kind'],
  value: number,
  unit: string,
  period: string | null,
  asOf: Date,
): SeedRecords['facts'][number] {
  return {
    id: stableId(`${line.key}/${kind}`),
    enterpriseId,
    productId: stableId(line.key),
    kind,
    value,
    unit,
    period,
    asOf,
    source: 'demonstration',
  }
}
