import type { RawCell } from '#app/platform/sheets/reading/table.ts'

import type { FieldKey } from '../columns/fields.ts'
import type { ImportKind } from '../import-kind.ts'
import type { Layout } from '../layout.ts'
import { readCertificateRow } from './read-certificate.ts'
import { readEnterpriseRow } from './read-enterprise.ts'
import { readProductRow } from './read-product.ts'
import { readRecognitionRow } from './read-recognition.ts'
import type { Identity, ReadRow } from './row.ts'
import { RowCells, type ColumnSense } from './row-cells.ts'

type Reader = (cells: RowCells, today: string) => Identity

const READERS: Record<ImportKind, Reader> = {
  enterprises: readEnterpriseRow,
  products: readProductRow,
  certificates: readCertificateRow,
  recognitions: readRecognitionRow,
}

/**
 * Makes the function that reads rows of a surveyed file.
 * @param today an ISO date: what is dated later than today is refused where it cannot be
 */
export function rowReader(
  kind: ImportKind,
  layout: Pick<Layout, 'mapping' | 'headings' | 'numbers' | 'days'>,
  today: string,
): (cells: readonly RawCell[]) => ReadRow {
  const sense: ColumnSense = {
    place: new Map(layout.mapping.flatMap((key, column) => (key === null ? [] : [[key, column] as const]))),
    numbers: new Map(
      Object.entries(layout.numbers) as [FieldKey, NonNullable<Layout['numbers'][FieldKey]>][],
    ),
    days: new Map(Object.entries(layout.days) as [FieldKey, NonNullable<Layout['days'][FieldKey]>][]),
    headings: layout.headings,
  }
  const read = READERS[kind]
  return (cells) => {
    const row = new RowCells(cells, sense)
    const identity = read(row, today)
    return { record: row.record, identity, problems: row.problems }
  }
}
