import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { asAppError } from '#app/platform/database/database-errors.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { FACETS, type SearchHit } from '#search/search-port.ts'

import { answerSearchCall, type SearchCallAnswer } from './answer-search-call.ts'
import { findHitPublicIds } from './hit-public-ids.repository.server.ts'
import { recordId } from './search-page.ts'
import { requestOf } from './search-query.ts'
import { searchDirectory } from './search-directory.server.ts'
import type { SearchCall } from './search-query.schema.ts'

/**
 * The search of GET /api/v1/search.
 * @throws AppError unavailable when no engine can answer
 */
export async function searchForPrograms(
  app: Pick<App, 'db' | 'search' | 'metrics' | 'env'>,
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
    { publicUrl: app.env.publicUrl, language, publicIds: await publicIdsOf(app, answer.hits) },
  )
}

/** The permanent ids of what was found. While the database is away the index still answers, without them. */
async function publicIdsOf(
  { db }: Pick<App, 'db'>,
  hits: readonly SearchHit[],
): Promise<Map<string, string>> {
  const of = (kind: SearchHit['document']['kind']) =>
    hits.filter(({ document }) => document.kind === kind).map(({ document }) => recordId(document))
  return findHitPublicIds(db, { enterprises: of('enterprise'), products: of('product') }).catch(
    (error: unknown) => {
      if (asAppError(error) instanceof AppError) return new Map<string, string>()
      throw error
    },
  )
}
