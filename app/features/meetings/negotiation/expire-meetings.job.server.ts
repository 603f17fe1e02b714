import { z } from 'zod'

import { defineJob } from '#app/platform/jobs/jobs.server.ts'

import { isOpen } from '../meeting.ts'
import { findOverdue, holdMeeting, inMeetingTransaction, saveChange } from './meetings.repository.server.ts'

/** Ends requests that nobody answered in time, so that no request waits for ever. */
export const expireMeetings = defineJob({
  name: 'meetings.expire',
  payload: z.object({}),
  cron: '* * * * *',
  async run(app) {
    const now = app.clock.now()
    for (const id of await findOverdue(app.db, now, 500)) {
      await inMeetingTransaction(app, async (tx) => {
        const meeting = await holdMeeting(tx, id)
        // Answered in the meantime.
        if (!meeting || !isOpen(meeting.state)) return
        const version = meeting.version + 1
        await saveChange(tx, { meeting, state: 'expired', turn: meeting.turn, version, actor: null }, now)
      })
    }
  },
})
