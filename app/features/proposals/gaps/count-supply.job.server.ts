import { z } from 'zod'

import { defineJob } from '#app/platform/jobs/jobs.server.ts'

import { currentComposition } from '../composition/current-composition.server.ts'
import { writeDeclinedCounts, writeSupplyCounts } from './count-supply.repository.server.ts'
import { wantedHeadings } from './wanted-headings.ts'

/** Counts who wants and who makes what, for the page of supply gaps: counting takes seconds where the directory is large. */
export const countSupply = defineJob({
  name: 'proposals.count-supply',
  payload: z.object({}),
  // In the night of Vietnam, after what has expired is closed.
  cron: '40 18 * * *',
  atStart: true,
  once: true,
  async run(app) {
    const { families, inputs } = wantedHeadings((await currentComposition(app.pool)).families)
    const rows = await writeSupplyCounts(app.db, families, inputs, app.clock.now())
    await writeDeclinedCounts(app.db)
    app.log.info({ rows }, 'supply under each heading counted')
  },
})
