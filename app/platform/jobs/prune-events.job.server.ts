import { z } from 'zod'

import { pruneDelivered } from '../database/outbox.server.ts'

import { defineJob } from './jobs.server.ts'

const KEPT_DAYS = 14

/** Delivered events are kept for two weeks, for looking back; undelivered ones stay. */
export const pruneEvents = defineJob({
  name: 'events.prune',
  payload: z.object({}),
  cron: '17 19 * * *',
  async run(app) {
    const before = new Date(app.clock.now().getTime() - KEPT_DAYS * 86_400_000)
    const removed = await pruneDelivered(app.db, before)
    app.log.info({ removed }, 'old events removed')
  },
})
