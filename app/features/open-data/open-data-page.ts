import type { Dataset, Format } from './dataset.ts'

/** One table that is given away. */
export interface DatasetCard {
  dataset: Dataset
  rows: number
  files: { format: Format; name: string; bytes: number; sha256: string }[]
  columns: { name: string; type: string; text: string }[]
}

/** The page of open data. `day` is null until the first files are written. */
export interface OpenDataPage {
  day: string | null
  earlier: string[]
  datasets: DatasetCard[]
  publicUrl: string
}
