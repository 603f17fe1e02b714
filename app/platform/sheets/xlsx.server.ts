import { existsSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'

import { sheetName, type Sheet } from './sheet.ts'

/** Ends with the workbook that is being written. The machine has other work, so whoever comes later waits. */
let turn: Promise<unknown> = Promise.resolve()

/** The sheet as a workbook, written in a thread of its own, so that requests go on meanwhile. */
export function xlsxOf(sheet: Sheet): Promise<Buffer> {
  const workbook = turn.then(() => writtenInThread(sheet))
  turn = workbook.then(
    () => null,
    () => null,
  )
  return workbook
}

function writtenInThread({ name, columns, rows }: Sheet): Promise<Buffer> {
  const workerData: Sheet = {
    name: sheetName(name),
    // A column may know more, such as a function for its cells, which cannot go into a thread.
    columns: columns.map(({ header, width, format }) => ({ header, width, ...(format ? { format } : {}) })),
    rows,
  }
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadFile(), { workerData, execArgv: [] })
    worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)))
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread ended before the workbook was written')))
  })
}

/** Beside this file; the built server finds it among the sources, which are installed with it. */
function threadFile(): string {
  const here = path.join(import.meta.dirname, 'xlsx.worker.mjs')
  return existsSync(here) ? here : path.join(import.meta.dirname, '../../app/platform/sheets/xlsx.worker.mjs')
}
