import { z } from 'zod'

import { defineJob } from '#app/platform/jobs/jobs.server.ts'

import { UNDO_HOURS } from './shortlist.ts'
import { removeForGood } from './shortlists.repository.server.ts'

/** Removes for good what was taken out of shortlists more than a day ago. */
export const tidyShortlists = defineJob({
  name: 'shortlists.tidy',
  payload: z.object({}),
  cron: '47 19 * * *',
  async run(app) {
    const before = new Date(app.clock.now().getTime() - UNDO_HOURS * 3_600_000)
    app.log.info(await removeForGood(app.db, before), 'what was taken out of shortlists removed')
  },
})
