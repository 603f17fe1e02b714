import { parentPort, workerData } from 'node:worker_threads'

import { workbookOf } from './write-workbook.mjs'

parentPort.postMessage(await workbookOf(workerData), [])
