import type { App } from '#app/platform/app.ts'
import type { SearchDocument } from '#search/documents.ts'

import { documentOfEnterprise, documentOfProduct } from './search-document.ts'
import {
  countDirectory,
  readEnterprisesForIndex,
  readProductsForIndex,
} from './search-documents.repository.server.ts'
import { inReindexTurn } from './reindex-turn.repository.server.ts'
import { today } from '../records/today.ts'

const PAGE = 500

/**
 * Builds the whole index anew from the directory. Search answers from the old one until the new one is complete. Two at
 * once take turns: `onWait` is called when another one has to end first.
 */
export async function reindexDirectory(
  app: Pick<App, 'db' | 'pool' | 'search' | 'clock'>,
  onProgress: (done: number, total: number) => void = () => undefined,
  onWait: () => void = () => undefined,
): Promise<number> {
  return inReindexTurn(app.pool, onWait, async () => {
    const total = await countDirectory(app.db)
    return app.search.rebuild(everything(app), (written) => onProgress(written, total))
  })
}

/** Whether the index lacks what the directory has: after a first start, or with a search engine that is new. */
export async function isIndexEmpty(app: Pick<App, 'db' | 'search'>): Promise<boolean> {
  return (await app.search.count()) === 0 && (await countDirectory(app.db)) > 0
}

async function* everything({ db, clock }: Pick<App, 'db' | 'clock'>): AsyncGenerator<SearchDocument[]> {
  const day = today(clock.now())
  for (let after: string | null = null; ;) {
    const page = await readEnterprisesForIndex(db, { after, limit: PAGE })
    const last = page.at(-1)
    if (!last) break
    yield page.map((enterprise) => documentOfEnterprise(enterprise, day))
    after = last.id
  }
  for (let after: string | null = null; ;) {
    const page = await readProductsForIndex(db, { after, limit: PAGE })
    const last = page.at(-1)
    if (!last) break
    yield page.map((product) => documentOfProduct(product, day))
    after = last.id
  }
}
