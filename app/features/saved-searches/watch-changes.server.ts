import type { App } from '#app/platform/app.ts'
import { facetValues, todayInVietnam } from '#search/facet-values.ts'
import type { SearchDocument } from '#search/documents.ts'
import { FACETS } from '#search/search-port.ts'

import { insertChanges, isAnythingSaved, recordTimes } from './finds.repository.server.ts'

/**
 * Writes down which documents changed, once the index has them. Called by the one consumer of events that writes to the
 * index, one batch after the other, so that numbers of changes appear in their order.
 * @returns whether anybody will look at them
 */
export async function watchChanges(
  app: Pick<App, 'db' | 'clock'>,
  { put, removed }: { put: readonly SearchDocument[]; removed: readonly string[] },
): Promise<boolean> {
  if (put.length + removed.length === 0 || !(await isAnythingSaved(app.db))) return false
  const now = app.clock.now()
  const today = todayInVietnam(now)
  const ids = (kind: string) =>
    put
      .filter((document) => document.kind === kind)
      .map((document) => document.id.slice(document.id.indexOf(':') + 1))
  const times = await recordTimes(app.db, { enterprises: ids('enterprise'), products: ids('product') })
  await insertChanges(app.db, [
    ...put.map((document) => ({
      documentId: document.id,
      values: valuesOf(document, today),
      recordedAt: times.get(document.id) ?? now,
    })),
    ...removed.map((documentId) => ({ documentId, values: [], recordedAt: now })),
  ])
  return true
}

function valuesOf(document: SearchDocument, today: string): string[] {
  const values = facetValues(document, today)
  return [
    `kind:${document.kind}`,
    ...FACETS.flatMap((facet) => values[facet].map((value) => `${facet}:${value}`)),
  ]
}
