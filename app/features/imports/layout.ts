import { z } from 'zod'

import type { FieldKey } from './columns/fields.ts'
import type { Mapping } from './columns/guess-mapping.ts'
import type { DayColumn } from './reading/days.ts'
import { NUMBER_STYLES, type NumberColumn } from './reading/numbers.ts'

/** What a person decided about a file; what is missing is decided from the file. */
export const Choices = z.object({
  /** Place of the sheet, from 0. */
  sheet: z.number().int().min(0).max(255).optional(),
  numbers: z.enum(NUMBER_STYLES).optional(),
  /** A field for each column, by its place; null leaves a column out. */
  mapping: z.array(z.string().nullable()).optional(),
})
export type Choices = z.output<typeof Choices>

/** What was found out about a file before its rows were read. Kept as JSON. */
export interface Layout {
  format: 'csv' | 'xlsx'
  encoding: string | null
  delimiter: string | null
  sheets: string[]
  sheet: number
  /** Number of the row that holds the headings. */
  headerRow: number
  headings: (string | null)[]
  mapping: Mapping
  /** Where the mapping comes from. */
  mappedBy: 'guess' | 'memory' | 'choice'
  /** Required fields that no column states: no row can be read before one does. */
  missing: FieldKey[]
  /** Rows below the header that are not empty. */
  rows: number
  /** The first rows, as they are read. */
  samples: { row: number; cells: (string | null)[] }[]
  numbers: Partial<Record<FieldKey, NumberColumn>>
  days: Partial<Record<FieldKey, DayColumn>>
}
