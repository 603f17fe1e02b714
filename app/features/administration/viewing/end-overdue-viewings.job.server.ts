import { z } from 'zod'

import { defineJob } from '#app/platform/jobs/jobs.server.ts'

import { closeOverdue } from './viewing.repository.server.ts'

/** A view that ran out has no effect any more; its end is noted, so that the log tells it. */
export const endOverdueViewings = defineJob({
  name: 'viewing.end-overdue',
  payload: z.object({}),
  cron: '*/5 * * * *',
  once: true,
  async run(app) {
    await closeOverdue(app.db, app.clock.now())
  },
})
