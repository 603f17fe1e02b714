import { z } from 'zod'

import { defineJob } from '#app/platform/jobs/jobs.server.ts'

import { removeOldTokens } from './tokens/tokens.repository.server.ts'
import { removeOldKeys } from './writing/idempotency.repository.server.ts'

const DAY_MS = 86_400_000
/** A repetition comes within minutes; a day is what the document promises. */
const KEYS_KEPT_DAYS = 1
/** Tokens that are over stay visible to their owner for so long. */
const TOKENS_KEPT_DAYS = 90

/** Forgets keys of requests and tokens that are long over. */
export const tidyApi = defineJob({
  name: 'api.tidy',
  payload: z.object({}),
  cron: '37 18 * * *',
  async run(app) {
    const before = (days: number) => new Date(app.clock.now().getTime() - days * DAY_MS)
    const keys = await removeOldKeys(app.db, before(KEYS_KEPT_DAYS))
    const tokens = await removeOldTokens(app.db, before(TOKENS_KEPT_DAYS))
    app.log.info({ keys, tokens }, 'old keys and tokens removed')
  },
})
