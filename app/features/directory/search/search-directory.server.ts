import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { type SearchAnswer, type SearchRequest, SearchUnavailable } from '#search/search-port.ts'

/**
 * Asks the index and measures how long it took.
 * @throws AppError unavailable when no engine can answer
 */
export async function searchDirectory(
  app: Pick<App, 'search' | 'metrics'>,
  request: SearchRequest,
): Promise<SearchAnswer> {
  const started = performance.now()
  try {
    const answer = await app.search.search(request)
    const labels = { engine: app.search.engine, degraded: String(answer.degraded) }
    app.metrics.searchSeconds.observe(labels, (performance.now() - started) / 1000)
    return answer
  } catch (error) {
    if (error instanceof SearchUnavailable) throw new AppError('unavailable', 'databaseAway', {}, error)
    throw error
  }
}
