import { z } from 'zod'

import { defineJob } from '#app/platform/jobs/jobs.server.ts'
import { todayInVietnam } from '#search/facet-values.ts'

import { KEPT_WEEKS, RARE_WORDS_WEEKS } from './demand.ts'
import { forgetSearchers, forgetWeeks } from './prune-demand.repository.server.ts'
import { addWeeks, weekOf } from './weeks.ts'

/** Keeps what is promised: marks of searchers for a day, rare words for a year, sums for three. */
export const pruneDemand = defineJob({
  name: 'demand.prune',
  payload: z.object({}),
  // Shortly after midnight in Vietnam.
  cron: '10 17 * * *',
  async run(app) {
    const now = app.clock.now()
    await forgetSearchers(app, todayInVietnam(now))
    const week = weekOf(now)
    const removed = await forgetWeeks(app, {
      oldest: addWeeks(week, 1 - KEPT_WEEKS),
      rare: addWeeks(week, 1 - RARE_WORDS_WEEKS),
    })
    app.log.info({ removed }, 'old sums of searches removed')
  },
})
