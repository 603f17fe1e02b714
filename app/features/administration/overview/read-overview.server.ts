import type { App } from '#app/platform/app.ts'

import { countQueues } from '../jobs/jobs.repository.server.ts'
import { readOverviewCounts } from './overview.repository.server.ts'

const DAY_MS = 86_400_000

/** Counts and health on one page. */
export async function readOverview(app: Pick<App, 'pool' | 'clock' | 'search' | 'env'>) {
  const [{ sealedAt, ...counts }, queues, search] = await Promise.all([
    readOverviewCounts(app.pool, new Date(app.clock.now().getTime() - DAY_MS)),
    countQueues(app.pool),
    app.search.ping().then(
      () => true,
      () => false,
    ),
  ])
  return {
    counts,
    failedJobs: queues.reduce((sum, { failed }) => sum + failed, 0),
    search: { engine: app.search.engine, well: search },
    sealedAt: sealedAt?.toISOString() ?? null,
  }
}
export type OverviewPage = Awaited<ReturnType<typeof readOverview>>
