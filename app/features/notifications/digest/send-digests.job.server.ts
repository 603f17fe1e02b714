import { z } from 'zod'

import { defineJob } from '#app/platform/jobs/jobs.server.ts'

import { endOfQuiet } from '../settings/quiet-hours.ts'
import { findWishes } from '../settings/wishes.repository.server.ts'
import { findDigestDue, queueDigest } from './digests.repository.server.ts'

const AT_ONCE = 500

/** Queues the digests whose hour has come. */
export const sendDigests = defineJob({
  name: 'notifications.digest',
  payload: z.object({}),
  cron: '*/15 * * * *',
  once: true,
  async run(app) {
    const now = app.clock.now()
    for (;;) {
      const people = await findDigestDue(app.db, now, AT_ONCE)
      const wishes = await findWishes(
        app.db,
        people.map(({ personId }) => personId),
      )
      for (const person of people) {
        const quiet = wishes.get(person.personId)?.quiet ?? null
        await queueDigest(app.db, person, { now, notBefore: endOfQuiet(quiet, person.timeZone, now) })
      }
      if (people.length < AT_ONCE) return
    }
  },
})
