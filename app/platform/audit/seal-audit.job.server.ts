import { z } from 'zod'

import { defineJob } from '../jobs/jobs.server.ts'

import { sealAudit, verifyAudit } from './seals.repository.server.ts'

/** Every minute; the hash in the server's log is the copy that lies outside of the database. */
export const sealAuditLog = defineJob({
  name: 'audit.seal',
  payload: z.object({}),
  cron: '* * * * *',
  once: true,
  async run(app) {
    const seal = await sealAudit(app.pool)
    if (seal) app.log.info({ seal: seal.id, entries: seal.entries, hash: seal.hash }, 'audit log sealed')
  },
})

/** Every night the whole log is compared with its seals. */
export const verifyAuditLog = defineJob({
  name: 'audit.verify',
  payload: z.object({}),
  cron: '41 19 * * *',
  once: true,
  async run(app) {
    const { faults, ...report } = await verifyAudit(app.pool)
    if (faults.length > 0) app.log.error({ ...report, faults }, 'the audit log is not as it was written')
    else app.log.info(report, 'audit log verified')
  },
})
