import type { App } from '#app/platform/app.ts'

import { bothNames } from '../records/local-text.ts'
import type { Names } from '../records/names.server.ts'
import { relaxationsOf } from './relaxations.ts'
import { searchDirectory } from './search-directory.server.ts'
import type { Relaxation } from './search-page.ts'
import { requestOf, type SearchQuery } from './search-query.ts'

const NAMED = 3

/** Wider searches that find something, with their first hits by name: the most first, and giving up all words last. */
export async function findRelaxations(
  app: Pick<App, 'search' | 'metrics'>,
  query: SearchQuery,
  names: Names,
): Promise<Relaxation[]> {
  const found = await Promise.all(
    relaxationsOf(query).map(async ({ query: wider, without }): Promise<Relaxation> => {
      const answer = await searchDirectory(app, { ...requestOf(wider), limit: NAMED })
      return {
        query: wider,
        without:
          typeof without === 'object' && 'facet' in without
            ? {
                facet: without.facet,
                labels: without.values.map((value) => names.facetValue(without.facet, value)),
              }
            : without,
        total: answer.total,
        first: answer.hits.map(({ document: { kind, slug, name, nameEn } }) => ({
          kind,
          slug,
          name: bothNames(names.language, name, nameEn).name,
        })),
      }
    }),
  )
  const last = ({ without }: Relaxation) => Number(without === 'words')
  return found
    .filter(({ total }) => total > 0)
    .toSorted((one, other) => last(one) - last(other) || other.total - one.total)
}
