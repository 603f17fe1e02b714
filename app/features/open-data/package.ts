import { COLUMNS, type Dataset, type Format, LICENCE, SCHEMA_VERSION } from './dataset.ts'

/** A file of a day. */
export interface WrittenFile {
  dataset: Dataset
  format: Format
  name: string
  rows: number
  bytes: number
  /** In hexadecimal figures. */
  sha256: string
}

/** What a day's folder says of itself (https://specs.frictionlessdata.io/data-package/). */
export interface DataPackage {
  name: string
  title: string
  version: string
  created: string
  homepage: string
  licenses: object[]
  resources: PackageResource[]
}

export interface PackageResource {
  name: string
  path: string
  format: Format
  mediatype: string
  encoding: 'utf-8'
  bytes: number
  hash: string
  rows: number
  schema?: { fields: { name: string; type: string }[]; primaryKey: string; missingValues: string[] }
}

/** Describes the files of a day, and the columns of those that are tables. */
export function describePackage(given: {
  day: string
  publicUrl: string
  files: readonly WrittenFile[]
  at: Date
}): DataPackage {
  return {
    name: 'nhip-cau-open-data',
    title: 'Nhịp Cầu: key industrial products of Hanoi and their makers',
    version: `${SCHEMA_VERSION}.${given.day.replaceAll('-', '')}`,
    created: given.at.toISOString(),
    homepage: `${given.publicUrl}/open-data`,
    licenses: [LICENCE],
    resources: given.files.map(({ dataset, format, name, rows, bytes, sha256 }) => ({
      name: `${dataset}-${format}`,
      path: name,
      format,
      mediatype: format === 'csv' ? 'text/csv' : 'application/json',
      encoding: 'utf-8',
      bytes,
      hash: `sha256:${sha256}`,
      rows,
      ...(format === 'csv' ? { schema: tableSchema(dataset) } : {}),
    })),
  }
}

function tableSchema(dataset: Dataset): NonNullable<PackageResource['schema']> {
  const fields = COLUMNS[dataset].map(({ name, type }) => ({ name, type }))
  return { fields, primaryKey: 'id', missingValues: [''] }
}
