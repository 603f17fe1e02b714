import { z } from 'zod'

import { defineJob } from '#app/platform/jobs/jobs.server.ts'

import { removeForGood } from './own-products.repository.server.ts'
import { restorableSince } from './remove-product.server.ts'

/** Removes for good what was taken out so long ago that it cannot be taken back. */
export const removeProducts = defineJob({
  name: 'products.remove',
  payload: z.object({}),
  cron: '27 19 * * *',
  async run(app) {
    app.log.info({ products: await removeForGood(app.db, restorableSince(app)) }, 'products removed for good')
  },
})
