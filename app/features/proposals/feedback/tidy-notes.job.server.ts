import { z } from 'zod'

import { defineJob } from '#app/platform/jobs/jobs.server.ts'

import { UNDO_HOURS } from './choice.ts'
import { removeNotesForGood } from './notes.repository.server.ts'

/** Removes for good the notes about partners that were removed more than a day ago. */
export const tidyPartnerNotes = defineJob({
  name: 'proposals.tidy',
  payload: z.object({}),
  cron: '53 19 * * *',
  async run(app) {
    const before = new Date(app.clock.now().getTime() - UNDO_HOURS * 3_600_000)
    app.log.info({ removed: await removeNotesForGood(app.db, before) }, 'removed notes about partners')
  },
})
