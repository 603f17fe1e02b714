import { z } from 'zod'

import { defineJob } from '#app/platform/jobs/jobs.server.ts'

import { removeChanges, takeTurn } from './finds.repository.server.ts'
import { noticeFinds } from './notice-finds.server.ts'
import { queueAlerts } from './queue-alerts.server.ts'
import { UNDO_HOURS } from './saved-search.ts'
import { removeDeleted } from './saved-searches.repository.server.ts'

/**
 * Looks for what newly fits saved searches and tells those whose time has come. Asked for a little after the directory
 * changed; besides, every five minutes, which also meets the hours of daily and weekly alerts.
 */
export const findNews = defineJob({
  name: 'saved-searches.find-news',
  payload: z.object({}),
  cron: '*/5 * * * *',
  once: true,
  async run(app) {
    await takeTurn(app.pool, async () => {
      const look = await noticeFinds(app)
      const alerts = await queueAlerts(app)
      if (look.searches + alerts > 0) app.log.info({ ...look, alerts }, 'saved searches looked at')
    })
  },
})

const CHANGES_KEPT_DAYS = 14

/** Removes deleted searches for good, and changes that were looked at long ago. */
export const tidySavedSearches = defineJob({
  name: 'saved-searches.tidy',
  payload: z.object({}),
  cron: '37 19 * * *',
  async run(app) {
    const now = app.clock.now().getTime()
    const searches = await removeDeleted(app.db, new Date(now - UNDO_HOURS * 3_600_000))
    const changes = await removeChanges(app.db, new Date(now - CHANGES_KEPT_DAYS * 86_400_000))
    app.log.info({ searches, changes }, 'old saved searches removed')
  },
})
