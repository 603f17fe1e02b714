import { z } from 'zod'

import { defineJob } from '#app/platform/jobs/jobs.server.ts'
import { pruneUploads } from '#app/platform/uploads/uploads.repository.server.ts'

import { UNDO_HOURS } from './import-kind.ts'
import { findUnfinished, tidyUp } from './imports.repository.server.ts'
import { workOnImport } from './work-on-import.server.ts'

/** Checks, applies or undoes one import. */
export const workOnOneImport = defineJob({
  name: 'imports.work',
  payload: z.object({ importId: z.uuid() }),
  retry: { limit: 5, delaySeconds: 5 },
  async run(app, { importId }) {
    await workOnImport(app, importId)
  },
})

/** Takes up again what a crash cut off. */
export const resumeImports = defineJob({
  name: 'imports.resume',
  payload: z.object({}),
  cron: '* * * * *',
  async run(app) {
    for (const id of await findUnfinished(app.db)) await workOnImport(app, id)
  },
})

const HOUR_MS = 3_600_000
const ABANDONED_HOURS = 14 * 24
/** An hour more than an import can be taken back. */
const SETTLED_HOURS = UNDO_HOURS + 1

/** Removes files and rows that nobody needs any more. Refused rows can be taken away for two weeks. */
export const tidyImports = defineJob({
  name: 'imports.tidy',
  payload: z.object({}),
  cron: '23 20 * * *',
  async run(app) {
    const before = (hours: number) => new Date(app.clock.now().getTime() - hours * HOUR_MS)
    const uploads = await pruneUploads(app.db, before(ABANDONED_HOURS))
    const gone = await tidyUp(app.pool, {
      abandoned: before(ABANDONED_HOURS),
      settled: before(SETTLED_HOURS),
    })
    app.log.info({ ...gone, uploads }, 'what imports no longer need removed')
  },
})
