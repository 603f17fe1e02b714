import { z } from 'zod'

import { defineJob } from '#app/platform/jobs/jobs.server.ts'

import { removeTickets } from './tickets.repository.server.ts'

/** Requests for an account that nobody followed, and links that have served: gone a day after their time. */
export const tidyTickets = defineJob({
  name: 'accounts.tidy',
  payload: z.object({}),
  cron: '7 * * * *',
  async run(app) {
    const before = new Date(app.clock.now().getTime() - 86_400_000)
    app.log.info({ removed: await removeTickets(app.db, before) }, 'old requests for accounts removed')
  },
})
