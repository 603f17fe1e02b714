import { existsSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'

import { sheetName, type Sheet } from './sheet.ts'
import { workbookOf } from './write-workbook.mjs'

/** Fewer cells than this are written in a few milliseconds; more would hold up everybody else. */
const CELLS_AT_ONCE = 400
/** Threads at a time: the machine has other work. Whoever comes later waits. */
const MOST_THREADS = 1

let running = 0
const waiting: (() => void)[] = []

/** The sheet as a workbook. A large one is written in a thread of its own, so that requests go on meanwhile. */
export async function xlsxOf(sheet: Sheet): Promise<Buffer> {
  const named = { ...sheet, name: sheetName(sheet.name) }
  if (sheet.rows.length * sheet.columns.length <= CELLS_AT_ONCE) return workbookOf(named)
  if (running >= MOST_THREADS) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
  try {
    return await writtenInThread(named)
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

function writtenInThread(sheet: Sheet): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadFile(), { workerData: sheet })
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
