import type pg from 'pg'

import { COUNTRY_CODES } from '#reference/countries.ts'
import { PRODUCT_FAMILIES, type ProductFamily } from '#reference/product-families.ts'
import { PROVINCES } from '#reference/provinces.ts'
import { Random, stableId } from '#prisma/seed/random.ts'

import { insertRows } from '../insert-rows.ts'

type Row = Record<string, unknown>
type Tables = Record<'enterprise' | 'site' | 'product' | 'capability_fact' | 'certificate' | 'need', Row[]>

const ABROAD = COUNTRY_CODES.filter((code) =>
  ['JP', 'KR', 'DE', 'CN', 'TH', 'FR', 'IN', 'US', 'IT', 'AU'].includes(code),
)
const AS_OF = '2026-10-01'
const PORTION = 2000

/** Adds invented enterprises to a directory that holds the first ones already; each is the same on every run. */
export async function fillCity(pool: pg.Pool, size: number, first = 0): Promise<void> {
  for (let from = first; from < size; from += PORTION) {
    const tables: Tables = {
      enterprise: [],
      site: [],
      product: [],
      capability_fact: [],
      certificate: [],
      need: [],
    }
    for (let index = from; index < Math.min(size, from + PORTION); index += 1) addEnterprise(tables, index)
    for (const [table, rows] of Object.entries(tables)) await insertRows(pool, table, rows)
  }
  await pool.query('ANALYZE')
}

/** The id of one of them. */
export function enterpriseIdOf(index: number): string {
  return stableId(`bench enterprise ${index}`)
}

function addEnterprise(tables: Tables, index: number): void {
  const random = new Random(`bench ${index}`)
  const id = enterpriseIdOf(index)
  const isAbroad = random.chance(0.15)
  const role = random.weighted([
    ['producer', 6],
    ['supplier', 3],
    ['buyer', 1],
  ] as const)
  const families = random.sample(PRODUCT_FAMILIES, random.int(1, 3))
  tables.enterprise.push({
    id,
    slug: `bench-${index}`,
    name_vi: `Doanh nghiệp ${index}`,
    name_en: `Enterprise ${index}`,
    roles: [role],
    languages: random.sample(['vi', 'en', 'ja', 'ko'], 2),
    export_markets: random.sample(ABROAD, random.int(0, 3)),
    industry_group: families[0]?.group ?? null,
    origin: 'demonstration',
    as_of: AS_OF,
    updated_at: AS_OF,
  })
  tables.site.push({
    id: stableId(`bench site ${index}`),
    enterprise_id: id,
    kind: 'head_office',
    country: isAbroad ? random.pick(ABROAD) : 'VN',
    province: isAbroad ? null : random.pick(PROVINCES).code,
  })
  for (const [place, family] of families.entries())
    addProduct(tables, random, id, `${index} ${place}`, family)
  for (const standard of random.sample(
    ['iso-9001', 'iso-14001', 'iatf-16949', 'rohs', 'ce'],
    random.int(0, 3),
  )) {
    tables.certificate.push({
      id: stableId(`bench ${index} ${standard}`),
      enterprise_id: id,
      standard,
      number: `B-${index}`,
      issuer: 'Bench',
      issued_on: '2025-01-01',
      expires_on: random.pick(['2026-06-30', '2027-12-31']),
      origin: 'demonstration',
      verified_at: random.chance(0.3) ? AS_OF : null,
    })
  }
  if (random.chance(0.3)) addNeed(tables, random, id, index)
}

function addProduct(
  tables: Tables,
  random: Random,
  enterprise: string,
  label: string,
  family: ProductFamily,
): void {
  const id = stableId(`bench product ${label}`)
  const kind = random.pick(family.kinds)
  const heading = random.pick(family.hs.length > 0 ? family.hs : [''])
  tables.product.push({
    id,
    slug: `bench-${id}`,
    enterprise_id: enterprise,
    name_vi: kind.nameVi,
    name_en: kind.nameEn,
    description_vi: `${family.nameVi} ${family.useVi}`,
    description_en: `${family.nameEn} ${family.useEn}`,
    hs_codes: heading === '' ? [] : [random.chance(0.5) ? heading : `${heading}${random.int(10, 90)}`],
    vsic_codes: family.vsic,
    origin: 'demonstration',
    as_of: AS_OF,
    updated_at: AS_OF,
  })
  const fact = { enterprise_id: enterprise, product_id: id, as_of: AS_OF, source: 'demonstration' }
  tables.capability_fact.push(
    {
      ...fact,
      id: stableId(`capacity ${label}`),
      kind: 'capacity',
      value: random.int(1, 500) * 100,
      unit: family.unit,
      period: 'MON',
    },
    {
      ...fact,
      id: stableId(`lead ${label}`),
      kind: 'lead_time',
      value: random.int(7, 90),
      unit: 'DAY',
      period: null,
    },
  )
}

function addNeed(tables: Tables, random: Random, enterprise: string, index: number): void {
  const family = random.pick(PRODUCT_FAMILIES)
  const kind = random.pick(family.kinds)
  tables.need.push({
    id: stableId(`bench need ${index}`),
    enterprise_id: enterprise,
    title_vi: kind.nameVi,
    title_en: kind.nameEn,
    hs_codes: family.hs.slice(0, 1),
    quantity: random.int(1, 100) * 100,
    unit: family.unit,
    period: 'MON',
    required_certificates: random.chance(0.5) ? ['iso-9001'] : [],
    expires_at: '2027-06-01',
    state: 'open',
    origin: 'demonstration',
  })
}
