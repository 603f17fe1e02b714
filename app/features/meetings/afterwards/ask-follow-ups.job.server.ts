import { z } from 'zod'

import { defineJob } from '#app/platform/jobs/jobs.server.ts'

import { tellOfConversation } from '../conversation/messages.repository.server.ts'
import { findUnasked, markAsked } from './outcomes.repository.server.ts'

const AT_ONCE = 500

/** Asks each side of a meeting what became of it, 30, 90 and 180 days later; each question once. */
export const askFollowUps = defineJob({
  name: 'meetings.followUp',
  payload: z.object({}),
  cron: '20 1 * * *',
  once: true,
  async run(app) {
    const now = app.clock.now()
    for (;;) {
      const due = await findUnasked(app.db, now, AT_ONCE)
      for (const { id, side, meeting } of due) {
        await app.db.$transaction(async (tx) => {
          if (!(await markAsked(tx, id, now))) return
          await tellOfConversation(tx, meeting, 'followUp', { followUpId: id, of: side })
        })
      }
      if (due.length < AT_ONCE) return
    }
  },
})
