import type { Sheet } from './sheet.ts'

/** The sheet as a workbook; see write-workbook.mjs. */
export function workbookOf(sheet: Sheet): Promise<Buffer>
