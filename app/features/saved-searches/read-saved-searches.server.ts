import {
  hitCards,
  readSearchAddress,
  requestOf,
  searchDirectory,
} from '#app/features/directory/index.server.ts'
import type { Language } from '#app/locales/language.ts'
import type { Actor, SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { ownSearch } from './change-saved-search.server.ts'
import { addressOf, MOST_ADDRESS_LETTERS, MOST_SAVED } from './saved-search.ts'
import {
  findDeletedSearch,
  findSavedSearch,
  findSavedSearches,
  markVisited,
  newestFinds,
  type SavedSearchRow,
} from './saved-searches.repository.server.ts'
import { defaultName, searchConditions } from './search-conditions.server.ts'

const SHOWN_FINDS = 50

function shown(row: SavedSearchRow, language: Language) {
  const { id, name, frequency, paused, broad, alertedAt, createdAt, address } = row
  const conditions = searchConditions(address, language)
  return { id, name, frequency, paused, broad, alertedAt, createdAt, path: `/search?${address}`, conditions }
}

/** The searches of a person, and the one that was deleted a moment ago. */
export async function listSavedSearches(
  app: App,
  actor: SignedInActor,
  language: Language,
  deleted: string | null,
) {
  const rows = await findSavedSearches(app.db, actor.personId)
  const isId = deleted !== null && /^[0-9a-f-]{36}$/i.test(deleted)
  const gone = isId ? await findDeletedSearch(app.db, actor.personId, deleted) : null
  return {
    searches: rows.map((row) => ({ ...shown(row, language), fresh: row.fresh })),
    most: MOST_SAVED,
    deleted: gone && { id: gone.id, name: gone.name },
  }
}
export type SavedSearchList = Awaited<ReturnType<typeof listSavedSearches>>

/**
 * One search with what newly fitted it and still does, newest first. Looking at it makes its finds old.
 * @throws AppError notFound also for searches of others; unavailable when the index cannot be asked
 */
export async function readSavedSearch(app: App, actor: SignedInActor, id: string, language: Language) {
  const own = await ownSearch(app, actor, id)
  const finds = await newestFinds(app.db, id, SHOWN_FINDS)
  const order = new Map(finds.map(({ documentId }, place) => [documentId, place]))
  const { query } = readSearchAddress(new URLSearchParams(own.address))
  const answer = await searchDirectory(app, {
    ...requestOf(query),
    among: [...order.keys()],
    limit: SHOWN_FINDS,
  })
  const newestFirst = answer.hits.toSorted(
    (a, b) => (order.get(a.document.id) ?? 0) - (order.get(b.document.id) ?? 0),
  )
  const hits = await hitCards(app, newestFirst, language)
  if (!actor.viewing) await markVisited(app.db, id, app.clock.now())
  return { search: { ...shown(own, language), language: own.language }, hits }
}
export type SavedSearchPage = Awaited<ReturnType<typeof readSavedSearch>>

/** What the form begins with that keeps the search of an address. */
export async function readSearchToSave(
  app: App,
  actor: SignedInActor,
  parameters: URLSearchParams,
  language: Language,
) {
  const address = addressOf(readSearchAddress(parameters).query)
  const fits = address !== '' && address.length <= MOST_ADDRESS_LETTERS
  const saved = fits ? await findSavedSearch(app.db, actor.personId, { address }) : null
  return {
    address,
    path: address === '' ? '/search' : `/search?${address}`,
    conditions: searchConditions(address, language),
    name: address === '' ? '' : defaultName(address, language),
    language,
    /** The same search, when the person keeps it already. */
    saved: saved && { id: saved.id, name: saved.name },
  }
}
export type SearchToSave = Awaited<ReturnType<typeof readSearchToSave>>

/** What the search page offers: keeping this search, or the one that is kept already; null when it asks for nothing. */
export async function readSaveOffer(app: App, actor: Actor, parameters: URLSearchParams) {
  const address = addressOf(readSearchAddress(parameters).query)
  if (address === '' || address.length > MOST_ADDRESS_LETTERS) return null
  const saved = actor.personId ? await findSavedSearch(app.db, actor.personId, { address }) : null
  return { address, savedId: saved?.id ?? null }
}
export type SaveOffer = Awaited<ReturnType<typeof readSaveOffer>>
