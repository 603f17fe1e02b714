import { z } from 'zod'

import { defineJob } from '#app/platform/jobs/jobs.server.ts'

import { DRAFT_DAYS } from './draft.ts'
import { pruneDrafts } from './drafts.repository.server.ts'

/** Removes what was typed long ago and never saved. */
export const pruneOldDrafts = defineJob({
  name: 'drafts.prune',
  payload: z.object({}),
  cron: '7 19 * * *',
  async run(app) {
    const before = new Date(app.clock.now().getTime() - DRAFT_DAYS * 86_400_000)
    app.log.info({ drafts: await pruneDrafts(app.db, before) }, 'old drafts removed')
  },
})
