import { z } from 'zod'

import { defineJob } from '../jobs/jobs.server.ts'
import { forgetOrphans, knownKeys } from './files.repository.server.ts'

/** So long a file waits for the form that it was handed in for. */
const PATIENCE_MS = 24 * 3_600_000
const PORTION = 200

/**
 * Removes files that nothing refers to, and bytes that no row speaks of because a process died in between. First the
 * row and then the bytes: what is left over by a crash is found the next time.
 */
export const removeOrphanFiles = defineJob({
  name: 'files.remove-orphans',
  payload: z.object({}),
  cron: '17 19 * * *',
  once: true,
  async run(app) {
    const { files, db } = app
    const before = new Date(app.clock.now().getTime() - PATIENCE_MS)
    let removed = 0
    for (let keys = await forgetOrphans(db, before, PORTION); keys.length > 0;) {
      for (const key of keys) await files.remove(key)
      removed += keys.length
      keys = await forgetOrphans(db, before, PORTION)
    }
    let strays = 0
    for await (const keys of files.keysBefore(before)) {
      const known = await knownKeys(db, keys)
      for (const key of keys.filter((each) => !known.has(each))) {
        await files.remove(key)
        strays++
      }
    }
    await files.clearArrivals(before)
    app.log.info({ removed, strays }, 'files that nothing refers to removed')
  },
})
