import { z } from 'zod'

import { defineJob } from '#app/platform/jobs/jobs.server.ts'

import { DAY_MS, MINUTE_MS } from '../free/zone-clock.ts'
import { BusyThread } from './busy-thread.server.ts'
import { readSource } from './read-source.server.ts'
import { READ_EVERY_MINUTES, READ_FAILING_EVERY_MINUTES } from './source.ts'
import { claimDueSources } from './sources.repository.server.ts'

const AT_ONCE = 10
/** A run ends after so long; the next one goes on. */
const RUN_MS = 45_000

/**
 * Reads every calendar a quarter of an hour after it was last read, and every hour where that has failed for a day. Looks
 * each minute which ones these are, so that they do not all come at once.
 */
export const readSources = defineJob({
  name: 'availability.read',
  payload: z.object({}),
  cron: '* * * * *',
  once: true,
  async run(app) {
    const end = performance.now() + RUN_MS
    const thread = new BusyThread()
    try {
      while (performance.now() < end) {
        const now = app.clock.now()
        const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds)
        const due = await claimDueSources(app.db, {
          now,
          before: ago(READ_EVERY_MINUTES * MINUTE_MS),
          failingBefore: ago(READ_FAILING_EVERY_MINUTES * MINUTE_MS),
          dayAgo: ago(DAY_MS),
          limit: AT_ONCE,
        })
        if (due.length === 0) return
        await Promise.all(due.map((source) => readSource(app, source, thread)))
      }
    } finally {
      await thread.end()
    }
  },
})
