import { z } from 'zod'

import type { App } from '#app/platform/app.ts'
import { defineJob } from '#app/platform/jobs/jobs.server.ts'

import { eraseDueAccounts } from '../erasure/erase-account.server.ts'
import { applyRetention, countDue } from './retention.repository.server.ts'

/**
 * Removes what has been kept long enough and erases the accounts whose time has come; with `dryRun` only says what it would
 * remove.
 * @returns rows by rule
 */
export async function keepToRetention(app: App, { dryRun }: { dryRun: boolean }) {
  const now = app.clock.now()
  const account = dryRun ? await countDue(app.pool, now) : await eraseDueAccounts(app)
  return { account, ...(await applyRetention(app.pool, now, { dryRun })) }
}

/** Every night. */
export const retention = defineJob({
  name: 'personal-data.retention',
  payload: z.object({}),
  cron: '23 18 * * *',
  once: true,
  async run(app) {
    const removed = await keepToRetention(app, { dryRun: false })
    app.log.info({ removed }, 'kept to the periods of retention')
  },
})
