import type { App } from '#app/platform/app.ts'
import type { DomainEvent } from '#app/platform/database/outbox.server.ts'

import type { SearchDocument } from '#search/documents.ts'

import { documentOfEnterprise, documentOfProduct } from './search-document.ts'
import {
  findProductIds,
  readEnterprisesForIndex,
  readProductsForIndex,
} from './search-documents.repository.server.ts'
import { today } from '../records/today.ts'

/**
 * Brings the index up to what the database says now about the subjects of these events. Reading the present state
 * makes repeats and reordering harmless. An enterprise's products carry its name and places, so they follow it; while it
 * is not published, neither is in the index.
 * @returns what was put into the index and what was taken out of it
 */
export async function syncSearch(
  app: Pick<App, 'db' | 'search' | 'clock'>,
  events: DomainEvent[],
): Promise<{ put: SearchDocument[]; removed: string[] }> {
  const enterpriseIds = subjects(events, 'enterprise')
  const productIds = subjects(events, 'product')
  if (enterpriseIds.length === 0 && productIds.length === 0) return { put: [], removed: [] }

  const day = today(app.clock.now())
  const named = await readProductsForIndex(app.db, { ids: productIds })
  // A product's name is found through its maker too.
  const makers = [...new Set([...enterpriseIds, ...named.flatMap(({ enterprise }) => enterprise?.id ?? [])])]
  const [enterprises, theirs, theirIds] = await Promise.all([
    readEnterprisesForIndex(app.db, { ids: makers }),
    readProductsForIndex(app.db, { ofEnterprises: enterpriseIds }),
    findProductIds(app.db, enterpriseIds),
  ])
  const documents = new Map(
    [
      ...enterprises.map((enterprise) => documentOfEnterprise(enterprise, day)),
      ...[...named, ...theirs].map((product) => documentOfProduct(product, day)),
    ].map((document) => [document.id, document]),
  )
  const asked = [
    ...enterpriseIds.map((id) => `enterprise:${id}`),
    ...new Set([...productIds, ...theirIds].map((id) => `product:${id}`)),
  ]
  const gone = asked.filter((id) => !documents.has(id))
  const put = [...documents.values()]
  if (put.length > 0) await app.search.put(put)
  if (gone.length > 0) await app.search.remove(gone)
  return { put, removed: gone }
}

function subjects(events: DomainEvent[], kind: string): string[] {
  return [...new Set(events.filter((event) => event.subjectKind === kind).map((event) => event.subjectId))]
}
