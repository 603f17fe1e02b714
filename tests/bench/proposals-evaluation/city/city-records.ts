import type pg from 'pg'

import { stableId } from '#prisma/seed/random.ts'

import { insertRows } from '../../insert-rows.ts'
import type { CityEnterprise, Want, WrittenProduct } from './enterprises.ts'

type Row = Record<string, unknown>
const TABLES = [
  'enterprise',
  'site',
  'product',
  'capability_fact',
  'certificate',
  'recognition',
  'need',
] as const
type Tables = Record<(typeof TABLES)[number], Row[]>

/** The day of the evaluation; the city's facts and needs are dated around it. */
export const CITY_DAY = new Date('2026-11-23T02:00:00Z')
const AS_OF = '2026-10-01'

/** Writes the profiles of the city, as their enterprises wrote them, into an empty directory. */
export async function fillCity(pool: pg.Pool, city: readonly CityEnterprise[]): Promise<void> {
  const tables = Object.fromEntries(TABLES.map((table) => [table, [] as Row[]])) as Tables
  for (const enterprise of city) addEnterprise(tables, enterprise)
  for (const table of TABLES) await insertRows(pool, table, tables[table])
  await pool.query('ANALYZE')
}

function addEnterprise(tables: Tables, enterprise: CityEnterprise): void {
  const { slug, name, role, country, province, languages, certificates, recognised } = enterprise
  const id = stableId(slug)
  tables.enterprise.push({
    id,
    slug,
    name_vi: name.vi,
    name_en: name.en,
    roles: [role],
    languages,
    export_markets: [],
    origin: 'demonstration',
    as_of: AS_OF,
    updated_at: AS_OF,
  })
  tables.site.push({
    id: stableId(`${slug} site`),
    enterprise_id: id,
    kind: 'head_office',
    country,
    province,
  })
  for (const { standard, valid, verified } of certificates) {
    tables.certificate.push({
      id: stableId(`${slug} ${standard}`),
      enterprise_id: id,
      standard,
      number: `PT-${enterprise.index}`,
      issuer: 'Trial Certification',
      issued_on: '2024-01-01',
      expires_on: valid ? '2027-12-31' : '2026-06-30',
      origin: 'demonstration',
      verified_at: verified ? AS_OF : null,
    })
  }
  for (const [place, product] of enterprise.products.entries()) {
    addProduct(tables, id, `${slug}-${place}`, product, enterprise.abilities[place]?.kind.vsic)
  }
  if (recognised) {
    tables.recognition.push({
      id: stableId(`${slug} recognition`),
      enterprise_id: id,
      year_to: 2025,
      status: 'recognised',
      origin: 'demonstration',
    })
  }
  for (const want of enterprise.wants) addNeed(tables, id, want)
}

function addProduct(
  tables: Tables,
  enterpriseId: string,
  slug: string,
  product: WrittenProduct,
  vsic: string | undefined,
): void {
  const id = stableId(slug)
  tables.product.push({
    id,
    slug,
    enterprise_id: enterpriseId,
    name_vi: product.name.vi,
    name_en: product.name.en,
    description_vi: product.description.vi,
    description_en: product.description.en,
    hs_codes: product.hsCode === null ? [] : [product.hsCode],
    vsic_codes: vsic === undefined ? [] : [vsic],
    origin: 'demonstration',
    as_of: AS_OF,
    updated_at: AS_OF,
  })
  const facts = [
    { kind: 'capacity', amount: product.capacity, period: 'MON' },
    { kind: 'minimum_order', amount: product.smallestOrder, period: null },
    {
      kind: 'lead_time',
      amount: product.leadDays === null ? null : { value: product.leadDays, unit: 'DAY' },
      period: null,
    },
  ]
  for (const { kind, amount, period } of facts) {
    if (amount === null) continue
    tables.capability_fact.push({
      id: stableId(`${slug} ${kind}`),
      enterprise_id: enterpriseId,
      product_id: id,
      kind,
      ...amount,
      period,
      as_of: AS_OF,
      source: 'demonstration',
    })
  }
}

function addNeed(tables: Tables, enterpriseId: string, want: Want): void {
  const deadline = new Date(CITY_DAY.getTime() + want.daysLeft * 86_400_000).toISOString().slice(0, 10)
  tables.need.push({
    id: stableId(`city need ${want.key}`),
    enterprise_id: enterpriseId,
    title_vi: want.title.vi,
    title_en: want.title.en,
    description_vi: want.description.vi,
    description_en: want.description.en,
    hs_codes: want.hsCode === null ? [] : [want.hsCode],
    quantity: want.quantity?.value ?? null,
    unit: want.quantity?.unit ?? null,
    period: want.quantity === null ? null : 'MON',
    required_certificates: want.certificate === null ? [] : [want.certificate],
    excluded_regions: want.excludes === null ? [] : [want.excludes],
    deadline,
    expires_at: '2027-06-01',
    state: 'open',
    origin: 'demonstration',
  })
}
