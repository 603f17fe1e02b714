import { z } from 'zod'

import { defineJob } from '#app/platform/jobs/jobs.server.ts'

import { removeOldMessages } from './messages.repository.server.ts'
import { LOG_DAYS } from './webhook.ts'

/** Forgets messages that are older than the log goes back. */
export const tidyWebhooks = defineJob({
  name: 'webhooks.tidy',
  payload: z.object({}),
  cron: '47 18 * * *',
  async run(app) {
    const before = new Date(app.clock.now().getTime() - LOG_DAYS * 86_400_000)
    const removed = await removeOldMessages(app.db, before)
    app.log.info({ removed }, 'old messages of webhooks removed')
  },
})
