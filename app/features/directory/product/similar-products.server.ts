import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import type { FacetFilter, SearchHit } from '#search/search-port.ts'

import { hitCards } from '../search/hit-cards.server.ts'
import { searchDirectory } from '../search/search-directory.server.ts'
import { type HitCard, recordId } from '../search/search-page.ts'

const SHOWN = 3

/** What a product is compared by. */
export interface Likeness {
  id: string
  nameVi: string
  industryGroup: string | null
  hsCodes: string[]
}

/**
 * Products of the same chapter of goods, those with a similar name first, filled up from the whole chapter or group.
 * Nothing when search is away: the page stands without them.
 */
export async function findSimilarProducts(
  app: Pick<App, 'db' | 'search' | 'metrics' | 'clock' | 'log'>,
  product: Likeness,
  language: Language,
): Promise<HitCard[]> {
  const filter = filterOf(product)
  if (!filter) return []
  try {
    const ask = (query: string) =>
      searchDirectory(app, { query, kind: 'product', filter, limit: SHOWN + 1 }).then(({ hits }) => hits)
    const [named, filed] = await Promise.all([ask(product.nameVi), ask('')])
    const others = new Map<string, SearchHit>()
    for (const hit of [...named, ...filed]) {
      if (recordId(hit.document) !== product.id && !others.has(hit.document.id))
        others.set(hit.document.id, hit)
    }
    // Marked words would only repeat the name of the page.
    const hits = [...others.values()].slice(0, SHOWN).map((hit) => ({ ...hit, highlights: [], why: [] }))
    return await hitCards(app, hits, language)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'unavailable') throw error
    app.log.warn({ err: error }, 'similar products could not be searched')
    return []
  }
}

function filterOf({ hsCodes, industryGroup }: Likeness): FacetFilter | null {
  const chapters = [...new Set(hsCodes.map((code) => code.slice(0, 2)))]
  if (chapters.length > 0) return { hsChapter: chapters }
  return industryGroup ? { industryGroup: [industryGroup] } : null
}
