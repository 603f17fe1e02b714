import type {
  EnterpriseRecord,
  ProductRecord,
  RecognitionRecord,
} from '#app/features/public-records/index.ts'
import type { SheetCell } from '#app/platform/sheets/sheet.ts'

/** The tables that are given away, by the names of their files. */
export const DATASETS = ['enterprises', 'recognised-products', 'recognitions'] as const
export type Dataset = (typeof DATASETS)[number]

export const FORMATS = ['csv', 'json'] as const
export type Format = (typeof FORMATS)[number]

/** How the shape of the tables is numbered: a new column raises the second number, anything else the first. */
export const SCHEMA_VERSION = '1.0'

/** Days that stay available. */
export const KEPT_DAYS = 30

export const LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const

/** A column of a table; types are those of Table Schema (https://specs.frictionlessdata.io/table-schema/). */
export interface Column<R> {
  name: string
  type: 'string' | 'integer' | 'boolean' | 'date' | 'datetime' | 'year'
  cell: (record: R) => SheetCell
}

/** Between the values of one cell. */
const BETWEEN = ';'
const list = (values: readonly (string | number)[]) => values.join(BETWEEN)

type Own<R, T extends SheetCell> = { [K in keyof R]: R[K] extends T ? K : never }[keyof R] & string

/** A column that is a field of the record as it is. */
function own<R>(type: Column<R>['type'], ...fields: Own<R, SheetCell>[]): Column<R>[] {
  return fields.map((name) => ({ name, type, cell: (record) => record[name] as SheetCell }))
}

const enterprises: readonly Column<EnterpriseRecord>[] = [
  ...own<EnterpriseRecord>('string', 'id', 'url', 'nameVi', 'nameEn', 'nameShort', 'taxCode', 'legalForm'),
  { name: 'roles', type: 'string', cell: ({ roles }) => list(roles) },
  ...own<EnterpriseRecord>('string', 'industryGroup'),
  ...own<EnterpriseRecord>('year', 'yearFounded'),
  ...own<EnterpriseRecord>('string', 'sizeBand', 'website'),
  { name: 'country', type: 'string', cell: ({ sites }) => sites[0]?.country ?? null },
  { name: 'province', type: 'string', cell: ({ sites }) => sites[0]?.province ?? null },
  { name: 'languages', type: 'string', cell: ({ languages }) => list(languages) },
  { name: 'exportMarkets', type: 'string', cell: ({ exportMarkets }) => list(exportMarkets) },
  {
    name: 'certificates',
    type: 'string',
    cell: ({ certificates }) => list([...new Set(certificates.map(({ standard }) => standard))]),
  },
  { name: 'recognisedYears', type: 'string', cell: ({ recognisedYears }) => list(recognisedYears) },
  ...own<EnterpriseRecord>('string', 'origin', 'sourceUrl'),
  ...own<EnterpriseRecord>('date', 'asOf'),
  ...own<EnterpriseRecord>('datetime', 'updatedAt'),
]

const products: readonly Column<ProductRecord>[] = [
  ...own<ProductRecord>('string', 'id', 'url', 'nameVi', 'nameEn'),
  { name: 'enterpriseId', type: 'string', cell: ({ enterprise }) => enterprise?.id ?? null },
  { name: 'enterpriseNameVi', type: 'string', cell: ({ enterprise }) => enterprise?.nameVi ?? null },
  ...own<ProductRecord>('string', 'industryGroup'),
  { name: 'hsCodes', type: 'string', cell: ({ hsCodes }) => list(hsCodes) },
  { name: 'vsicCodes', type: 'string', cell: ({ vsicCodes }) => list(vsicCodes) },
  { name: 'recognisedYears', type: 'string', cell: ({ recognisedYears }) => list(recognisedYears) },
  ...own<ProductRecord>('string', 'origin', 'sourceUrl'),
  ...own<ProductRecord>('date', 'asOf'),
  ...own<ProductRecord>('datetime', 'updatedAt'),
]

const recognitions: readonly Column<RecognitionRecord>[] = [
  ...own<RecognitionRecord>('string', 'id', 'url'),
  ...own<RecognitionRecord>('year', 'year', 'yearFrom'),
  ...own<RecognitionRecord>('boolean', 'topTen'),
  ...own<RecognitionRecord>('string', 'industryGroup'),
  { name: 'productId', type: 'string', cell: ({ product }) => product?.id ?? null },
  { name: 'productNameVi', type: 'string', cell: ({ product }) => product?.nameVi ?? null },
  { name: 'enterpriseId', type: 'string', cell: ({ enterprise }) => enterprise?.id ?? null },
  { name: 'enterpriseNameVi', type: 'string', cell: ({ enterprise }) => enterprise?.nameVi ?? null },
  ...own<RecognitionRecord>('string', 'decisionNumber', 'decisionIssuer'),
  ...own<RecognitionRecord>('date', 'decisionDate', 'validFrom', 'validTo'),
  ...own<RecognitionRecord>('string', 'status', 'origin', 'sourceUrl'),
]

/** The columns of each table, in the order of its file. */
export const COLUMNS = { enterprises, 'recognised-products': products, recognitions } as const

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Whether a text is a day as folders are named. */
export function isDay(text: string): boolean {
  return DAY.test(text)
}

/** Every name that a file of a day may have. */
export function isFileName(name: string): boolean {
  return (
    name === 'datapackage.json' ||
    name === 'SHA256SUMS' ||
    DATASETS.some((dataset) => FORMATS.some((format) => name === `${dataset}.${format}`))
  )
}
