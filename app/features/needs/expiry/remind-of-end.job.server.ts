import { z } from 'zod'

import { defineJob } from '#app/platform/jobs/jobs.server.ts'

import { NEED_MAILS } from '../answers/need-mails.ts'
import { findEndingNeeds } from '../answers/need-mails.repository.server.ts'
import { tellKeepers } from '../answers/tell-people.server.ts'
import { lastDay, REMINDER_DAYS } from '../need.ts'

/**
 * Tells those who keep a need by mail that it ends within a week, once for each end that it has. A day on which no job ran is
 * made up for by the next.
 */
export const remindOfEnd = defineJob({
  name: 'needs.remind',
  payload: z.object({}),
  cron: '25 1 * * *',
  once: true,
  async run(app) {
    const now = app.clock.now()
    const until = new Date(now.getTime() + REMINDER_DAYS * 86_400_000)
    let mails = 0
    for (const { id, expiresAt } of await findEndingNeeds(app.db, now, until)) {
      const day = lastDay(expiresAt)
      const mail = { kind: NEED_MAILS.ending, once: `${id}:${day}`, payload: { need: id, day } }
      mails += await app.db.$transaction((tx) => tellKeepers(tx, id, mail))
    }
    app.log.info({ mails }, 'enterprises told of needs that end')
  },
})
