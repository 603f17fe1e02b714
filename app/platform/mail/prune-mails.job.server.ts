import { z } from 'zod'

import { defineJob } from '../jobs/jobs.server.ts'
import { pruneMails } from './mails.repository.server.ts'

const KEPT_DAYS = 90

/** That a mail was sent is kept for three months, for looking back. */
export const pruneOldMails = defineJob({
  name: 'mail.prune',
  payload: z.object({}),
  cron: '27 19 * * *',
  async run(app) {
    const before = new Date(app.clock.now().getTime() - KEPT_DAYS * 86_400_000)
    app.log.info({ removed: await pruneMails(app.db, before) }, 'records of old mails removed')
  },
})
