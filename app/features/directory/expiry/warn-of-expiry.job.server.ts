import { z } from 'zod'

import { defineJob } from '#app/platform/jobs/jobs.server.ts'
import { queueMail } from '#app/platform/mail/mails.repository.server.ts'

import { isoDay, today as dayOf } from '../records/today.ts'
import { EXPIRY } from './compose-expiry.server.ts'
import { expiryStage } from './expiry-stage.ts'
import { findEndingCertificates } from './expiry.repository.server.ts'

/**
 * Tells the owners of an enterprise by mail that a certificate ends: 60, 30 and 7 days before, and on the day. The key of the
 * mail sees to it that each is told once of each stage.
 */
export const warnOfExpiry = defineJob({
  name: 'certificates.warn',
  payload: z.object({}),
  cron: '5 1 * * *',
  once: true,
  async run(app) {
    const today = dayOf(app.clock.now())
    let mails = 0
    for (const certificate of await findEndingCertificates(app.db, today)) {
      const stage = expiryStage(certificate.expiresOn, today)
      if (stage === null) continue
      for (const person of certificate.owners) {
        const key = [EXPIRY, certificate.id, isoDay(certificate.expiresOn), stage, person.id].join(':')
        const mail = {
          key,
          recipientId: person.id,
          kind: EXPIRY,
          language: person.language,
          payload: { certificate: certificate.id },
        }
        if (await app.db.$transaction((tx) => queueMail(tx, mail))) mails++
      }
    }
    app.log.info({ mails }, 'owners told of certificates that end')
  },
})
