import type { ExampleIds } from './example-calls.ts'
import type { JsonSchema } from './json-schema.ts'

/** What an example is made of besides its schema. */
export interface ExampleSource {
  parts: Readonly<Record<string, JsonSchema>>
  publicUrl: string
  ids: ExampleIds
}

/** Stand where the directory has no record yet; right by their check symbol. */
const FALLBACK_IDS = {
  enterprise: 'NC-E-7K3M2Q4X-X',
  product: 'NC-P-7K3M2Q4X-9',
  recognition: 'NC-R-7K3M2Q4X-4',
} as const

/** Texts by the name of their field; others say what they are by that name. */
const TEXTS: Readonly<Record<string, string>> = {
  nameVi: 'Đèn LED chiếu sáng',
  nameEn: 'LED lighting',
  name: 'Hà Nội',
  nameShort: 'Hồ Gươm',
  otherNames: 'Ho Guom Lighting',
  legalForm: 'limited',
  descriptionVi: 'Đèn LED cho đường phố và nhà xưởng.',
  descriptionEn: 'LED lamps for streets and workshops.',
  website: 'https://ho-guom.example/',
  sourceUrl: 'https://congnghiepchuluc-hanoi.gov.vn/',
  city: 'Hà Nội',
  address: '331 Cầu Giấy',
  scopeVi: 'Sản xuất đèn LED',
  scopeEn: 'Manufacture of LED lamps',
  scope: 'Sản xuất đèn LED',
  labelVi: 'Công suất',
  labelEn: 'Power',
  value: '50',
  decisionIssuer: 'UBND thành phố Hà Nội',
  enterpriseNameVi: 'Công ty Hồ Gươm',
  productNameVi: 'Đèn LED chiếu sáng',
  state: 'accepted',
  slug: 'den-led-chieu-sang',
  taxCode: '0100109106',
  province: '01',
  commune: 'Phường Láng',
  code: '01',
  number: 'VN-9001-2026',
  issuer: 'QUACERT',
  standard: 'ISO 9001',
  hsCodes: '9405',
  hsVersion: '2022',
  vsicCodes: '2740',
  vsicVersion: '2025',
  languages: 'en',
  provinces: '01',
  countries: 'VN',
  industryGroup: 'electrical-electronics',
  unit: 'H87',
  decisionNumber: '5012/QĐ-UBND',
  nextCursor: 'eyJpZCI6IjAxOWEifQ',
}

const NUMBERS: Readonly<Record<string, number>> = { year: 2025, yearFounded: 1998, usualMonths: 36 }

const FORMATS: Readonly<Record<string, string>> = {
  date: '2026-11-28',
  'date-time': '2026-11-28T03:00:00.000Z',
  uuid: '019a2f6e-7d1c-7a42-9c55-4f0f2d7f9b10',
}

/**
 * An answer that fits a schema: each field once, each list with one entry, the first of the values that are listed.
 * @param name of the field that the schema is of
 * @param within names of the parts around it, the nearest last
 */
export function exampleOf(
  schema: JsonSchema,
  source: ExampleSource,
  name = '',
  within: readonly string[] = [],
): unknown {
  if (typeof schema.$ref === 'string') {
    const part = schema.$ref.split('/').at(-1) ?? ''
    return exampleOf(source.parts[part] ?? {}, source, name, [...within, part])
  }
  if ('const' in schema) return schema.const
  if (Array.isArray(schema.enum)) return schema.enum[0]
  const choices = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined
  if (choices) return exampleOf(choices.find(({ type }) => type !== 'null') ?? {}, source, name, within)
  const type = Array.isArray(schema.type)
    ? (schema.type as string[]).find((one) => one !== 'null')
    : schema.type
  switch (type) {
    case 'object':
      return objectOf(schema, source, within)
    case 'array':
      return [exampleOf((schema.items ?? {}) as JsonSchema, source, name, within)]
    case 'integer':
    case 'number':
      return numberOf(schema, name)
    case 'boolean':
      return name !== 'demonstration' && name !== 'degraded'
    default:
      return textOf(schema, source, name, within)
  }
}

function objectOf(schema: JsonSchema, source: ExampleSource, within: readonly string[]): unknown {
  const fields = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>)
  const others = schema.additionalProperties
  if (fields.length === 0 && typeof others === 'object' && others !== null)
    return { industryGroup: exampleOf(others as JsonSchema, source, '', within) }
  return Object.fromEntries(
    fields.map(([field, of]) => [field, exampleOf(of, source, field, [...within, field])]),
  )
}

function numberOf({ minimum }: JsonSchema, name: string): number {
  if (typeof minimum === 'number' && minimum >= 1700) return NUMBERS[name] ?? 2025
  return NUMBERS[name] ?? 1
}

function textOf(schema: JsonSchema, source: ExampleSource, name: string, within: readonly string[]): string {
  const { format, pattern } = schema
  if (typeof pattern === 'string' && pattern.startsWith('^NC-')) return idOf(source, within)
  if (pattern === '^[A-Z]{2}$') return 'VN'
  if (format === 'uri') return addressOf(source, name, within)
  if (typeof format === 'string') return FORMATS[format] ?? name
  return TEXTS[name] ?? name
}

function kindOf(within: readonly string[]): keyof ExampleIds {
  const nearest = within.findLast((name) => /enterprise|profile|product|recognition/i.test(name)) ?? ''
  if (/product/i.test(nearest)) return 'product'
  return /recognition/i.test(nearest) ? 'recognition' : 'enterprise'
}

function idOf({ ids }: ExampleSource, within: readonly string[]): string {
  const kind = kindOf(within)
  return ids[kind] ?? FALLBACK_IDS[kind]
}

function addressOf(source: ExampleSource, name: string, within: readonly string[]): string {
  if (name !== 'url') return source.publicUrl
  return `${source.publicUrl}/id/${idOf(source, within)}`
}
