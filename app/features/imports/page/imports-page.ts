import type { ImportKind, ImportState } from '../import-kind.ts'

/** A code and its name, to be chosen. */
export interface Option {
  value: string
  label: string
}

export interface ImportCounts {
  new: number
  changed: number
  unchanged: number
  rejected: number
}

/** An import in a list. */
export interface ImportCard {
  id: string
  kind: string
  fileName: string
  state: ImportState
  /** The person; null for the command line. */
  by: string | null
  /** The one enterprise that it is about. */
  enterprise: string | null
  at: Date
  counts: ImportCounts
}

/** The page of all imports that a person may see, with the form for a new one. */
export interface ImportsPage {
  /** What may be chosen together: kinds, and the enterprises that they may be about. */
  all: boolean
  enterprises: Option[]
  kinds: { value: ImportKind; label: string; hint: string }[]
  imports: ImportCard[]
  megabytes: number
}

/** A column of the file and what it states. */
export interface ImportColumn {
  letter: string
  heading: string | null
  field: string | null
  /** The first values. */
  samples: string[]
}

/** A row as it will stand, or stands, in the directory. */
export interface RowEffect {
  row: number
  /** What it is about. */
  name: string
  fields: {
    label: string
    /** What stands there now, or stood there; null where there is nothing. */
    before: string | null
    after: string | null
  }[]
}

/** The page of one import. */
export interface ImportPage extends ImportCard {
  failure: string | null
  progress: { done: number; total: number }
  layout: {
    format: 'csv' | 'xlsx'
    encoding: string | null
    delimiter: string | null
    headerRow: number
    rows: number
    sheets: Option[]
    sheet: string
    columns: ImportColumn[]
    mappedBy: 'guess' | 'memory' | 'choice'
    missing: string[]
    doubts: string[]
    numbersUnclear: boolean
    numbers: string
  } | null
  fields: (Option & { required: boolean })[]
  problems: { text: string; rows: number }[]
  refused: { row: number; reasons: { column: string | null; text: string }[] }[]
  /** The first of those that would make a record. */
  firstNew: RowEffect[]
  /** Rows that change a record, some of them. */
  changes: RowEffect[]
  /** Whether they are the first. */
  firstChanges: boolean
  /** The row after which the next of them come; null when there are none. */
  moreChanges: number | null
  kept: { row: number; reason: string }[]
  keptRows: number
  imported: { name: string; to: string }[]
  /** Until when it can be taken back; null when it cannot. */
  undoUntil: Date | null
  undoneAt: Date | null
}
