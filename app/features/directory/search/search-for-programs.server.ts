import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { FACETS } from '#search/search-port.ts'

import { answerSearchCall, type SearchCallAnswer } from './answer-search-call.ts'
import { requestOf } from './search-query.ts'
import { searchDirectory } from './search-directory.server.ts'
import type { SearchCall } from './search-query.schema.ts'

/**
 * The search of GET /api/v1/search.
 * @throws AppError unavailable when no engine can answer
 */
export async function searchForPrograms(
  app: Pick<App, 'search' | 'metrics' | 'env'>,
  { query, limit, ignored }: SearchCall,
  language: Language,
): Promise<SearchCallAnswer> {
  const answer = await searchDirectory(app, {
    ...requestOf(query),
    offset: (query.page - 1) * limit,
    limit,
    facets: FACETS,
  })
  return answerSearchCall(
    answer,
    { page: query.page, limit, ignored },
    { publicUrl: app.env.publicUrl, language },
  )
}
