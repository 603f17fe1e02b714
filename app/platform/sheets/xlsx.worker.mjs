// Plain JavaScript, so that the thread can load it as it lies here, beside the server that was built.
import { parentPort } from 'node:worker_threads'

import writeExcelFile from 'write-excel-file/node'

/** More than this in one cell makes a file that Excel calls damaged. */
const LONGEST_TEXT = 32_767

const HEADER = {
  fontWeight: 'bold',
  textColor: '#0a5347',
  backgroundColor: '#e3f1ee',
  bottomBorderColor: '#0e6a5b',
  bottomBorderStyle: 'thin',
  alignVertical: 'center',
  wrap: true,
}

/**
 * The sheet as a workbook: header that stays in sight, numbers and days as what they are, texts never as formulas.
 * @param {import('./sheet.ts').Sheet} sheet whose name every spreadsheet program accepts
 * @returns {Promise<Buffer>}
 */
function workbookOf(sheet) {
  const header = sheet.columns.map((column) => ({ ...HEADER, value: column.header, type: String }))
  const rows = sheet.rows.map((row) => row.map((cell, at) => written(cell, sheet.columns[at]?.format)))
  return writeExcelFile([header, ...rows], {
    sheet: sheet.name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    dateFormat: 'yyyy-mm-dd',
    orientation: 'landscape',
    stickyRowsCount: 1,
  }).toBuffer()
}

/**
 * @param {import('./sheet.ts').SheetCell} cell
 * @param {string | undefined} format
 */
function written(cell, format) {
  const top = { alignVertical: 'top' }
  if (cell === null) return null
  if (typeof cell === 'boolean') return { ...top, value: cell, type: Boolean }
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : { ...top, value: cell, type: Date }
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return null
    return { ...top, value: cell, type: Number, ...(format ? { format } : {}) }
  }
  // As a text, also where it looks like a number: codes keep their zeros.
  return { ...top, value: cell.slice(0, LONGEST_TEXT), type: String, format: '@', wrap: true }
}

let turn = Promise.resolve()

parentPort.on('message', ({ number, sheet }) => {
  turn = turn
    .then(() => workbookOf(sheet))
    .then((bytes) => parentPort.postMessage({ number, bytes }, []))
    .catch((error) => parentPort.postMessage({ number, problem: String(error?.stack ?? error) }, []))
})
