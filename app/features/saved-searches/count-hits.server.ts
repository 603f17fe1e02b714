import { readSearchAddress, requestOf } from '#app/features/directory/index.server.ts'
import type { App } from '#app/platform/app.ts'
import { LIMITS } from '#search/settings.ts'

import { findUncounted, saveCount } from './finds.repository.server.ts'
import { packDocuments } from './known-documents.ts'

const STEP = 100

/** Remembers what a search finds now, so that it is no news later. Too many hits are not remembered: it is broad then. */
export async function countHits(
  app: Pick<App, 'db' | 'search' | 'clock'>,
  search: { id: string; address: string },
): Promise<void> {
  const { query } = readSearchAddress(new URLSearchParams(search.address))
  const ids = await app.search.identify(requestOf(query))
  const broad = ids.length >= LIMITS.identified
  const known = broad ? null : packDocuments(ids)
  await saveCount(app.db, search.id, { known, broad }, app.clock.now())
}

/** Counts for all searches that were saved or woken while the index could not be asked. */
export async function countAllHits(app: Pick<App, 'db' | 'search' | 'clock'>): Promise<void> {
  for (;;) {
    const uncounted = await findUncounted(app.db, STEP)
    for (const search of uncounted) await countHits(app, search)
    if (uncounted.length < STEP) return
  }
}
