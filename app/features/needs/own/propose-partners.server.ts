import { searchDirectory } from '#app/features/directory/index.server.ts'
import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'

const MOST = 8

/** Names of published enterprises that fit what is being typed, best first. */
export async function proposePartners(app: App, typed: string, language: Language): Promise<string[]> {
  const q = typed.trim().slice(0, 100)
  if (q.length < 2) return []
  const { hits } = await searchDirectory(app, {
    query: q,
    kind: 'enterprise',
    filter: {},
    sort: 'relevance',
    offset: 0,
    limit: MOST,
  })
  return hits.map(({ document }) => (language === 'en' && document.nameEn ? document.nameEn : document.name))
}
