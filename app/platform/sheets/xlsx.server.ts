import { Worker } from 'node:worker_threads'

import { threadFile } from '../thread-file.server.ts'
import { sheetName, type Sheet } from './sheet.ts'

/** Workbooks that the thread has still to write, by their numbers. */
const waiting = new Map<number, { resolve: (workbook: Buffer) => void; reject: (reason: Error) => void }>()
let thread: Worker | undefined
let last = 0

/**
 * The sheet as a workbook. One thread writes them all, one after the other: requests go on meanwhile, and the machine has other
 * work. It starts with the first workbook, and keeps no process from ending.
 */
export function xlsxOf({ name, columns, rows }: Sheet): Promise<Buffer> {
  const sheet: Sheet = {
    name: sheetName(name),
    // A column may know more, such as a function for its cells, which cannot go into a thread.
    columns: columns.map(({ header, width, format }) => ({ header, width, ...(format ? { format } : {}) })),
    rows,
  }
  return new Promise((resolve, reject) => {
    thread ??= startThread()
    const number = ++last
    thread.postMessage({ number, sheet }, [])
    waiting.set(number, { resolve, reject })
    thread.ref()
  })
}

function startThread(): Worker {
  const worker = new Worker(threadFile('app/platform/sheets/xlsx.worker.mjs'), { execArgv: [] })
  worker.on('message', ({ number, bytes, problem }: Written) => {
    const asked = waiting.get(number)
    waiting.delete(number)
    if (waiting.size === 0) worker.unref()
    if (bytes) asked?.resolve(Buffer.from(bytes))
    else asked?.reject(new Error(problem))
  })
  worker.once('error', (error) => giveUp(worker, error))
  worker.once('exit', () => giveUp(worker, new Error('the thread ended before the workbook was written')))
  return worker
}

function giveUp(worker: Worker, reason: Error): void {
  if (thread !== worker) return
  thread = undefined
  for (const { reject } of waiting.values()) reject(reason)
  waiting.clear()
}

/** What the thread answers: a workbook, or why there is none. */
interface Written {
  number: number
  bytes?: Uint8Array
  problem?: string
}
