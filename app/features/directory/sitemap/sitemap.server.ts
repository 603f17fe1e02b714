import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { keptFor } from '#app/platform/kept-for.ts'
import { INDUSTRY_GROUPS } from '#reference/industry-groups.ts'

import { searchPath } from '../search/search-query.ts'
import {
  INDEX_CLOSING,
  INDEX_OPENING,
  pageEntries,
  PART_CLOSING,
  PART_OPENING,
  partEntry,
} from './sitemap-xml.ts'
import { findListed, findParts, LISTED_KINDS, type ListedKind } from './sitemap.repository.server.ts'

/** Records of a part; each is listed in both languages, which makes 10,000 addresses. */
const RECORDS_A_PART = 5000
const RECORDS_A_QUERY = 1000

/** Pages of which there is one. */
const SINGLE_PAGES = [
  '/',
  '/search',
  searchPath({ kind: 'enterprise' }),
  searchPath({ kind: 'product' }),
  ...INDUSTRY_GROUPS.map(({ code }) => searchPath({ filter: { industryGroup: [code] } })),
]

type Reader = Pick<App, 'pool' | 'env'>

/** The index of the map: one part for single pages, and as many as needed for each kind of record. A minute old at most. */
export const sitemapIndex = keptFor(60_000, writeIndex)

async function writeIndex(app: Reader): Promise<string> {
  const { publicUrl } = app.env
  const kinds = await Promise.all(
    LISTED_KINDS.map(async (kind) => ({ kind, parts: await findParts(app, kind, RECORDS_A_PART) })),
  )
  const entries = kinds.flatMap(({ kind, parts }) =>
    parts.map(({ first, changed }) => partEntry(`${publicUrl}/sitemap/${kind}-${first}.xml`, changed)),
  )
  return `${INDEX_OPENING}${partEntry(`${publicUrl}/sitemap/pages.xml`, null)}${entries.join('')}${INDEX_CLOSING}`
}

const PART_NAME = /^(enterprises|products)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.xml$/

/**
 * One part of the map, read and written piece by piece. `morePages` gives the single pages of other features.
 * @throws AppError notFound for a name that the index does not give
 */
export function sitemapPart(
  app: Reader,
  name: string,
  morePages: () => Promise<readonly string[]>,
): AsyncIterable<string> {
  if (name === 'pages.xml') return singlePages(app, morePages)
  const [, kind, first] = PART_NAME.exec(name) ?? []
  const listed = LISTED_KINDS.find((one) => one === kind)
  if (!listed || first === undefined) throw new AppError('notFound', 'notFound')
  return records(app, listed, first)
}

async function* singlePages(
  { env }: Reader,
  morePages: () => Promise<readonly string[]>,
): AsyncGenerator<string> {
  yield PART_OPENING
  for (const path of [...SINGLE_PAGES, ...(await morePages())]) yield pageEntries(env.publicUrl, path, null)
  yield PART_CLOSING
}

async function* records(app: Reader, kind: ListedKind, first: string): AsyncGenerator<string> {
  yield PART_OPENING
  let from = first
  for (let left = RECORDS_A_PART; left > 0;) {
    // One more than is listed, to know where the next piece begins.
    const limit = Math.min(RECORDS_A_QUERY, left)
    const found = await findListed(app, kind, from, limit + 1)
    const piece = found.slice(0, limit)
    yield piece
      .map(({ slug, changed }) => pageEntries(app.env.publicUrl, `/${kind}/${slug}`, changed))
      .join('')
    left -= piece.length
    const next = found[limit]
    if (!next) break
    from = next.id
  }
  yield PART_CLOSING
}
