import { readSearchAddress } from '#app/features/directory/index.server.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { SearchUnavailable } from '#search/search-port.ts'

import { countHits } from './count-hits.server.ts'
import type { SaveSearch } from './save-search.schema.ts'
import { addressOf, MOST_ADDRESS_LETTERS, MOST_SAVED } from './saved-search.ts'
import { insertSavedSearch, isSaved, withSearchesOf } from './saved-searches.repository.server.ts'

/**
 * Keeps a search for a person. What it finds now is no news for it.
 * @returns its id
 * @throws AppError invalid for a search that asks for nothing or is too long; conflict when it is kept already; tooMany
 *   at the limit
 */
export async function saveSearch(app: App, actor: SignedInActor, input: SaveSearch): Promise<string> {
  const { address: typed, ...settings } = input
  const address = addressOf(readSearchAddress(new URLSearchParams(typed)).query)
  if (address === '') throw new AppError('invalid', 'nothingToSave')
  if (address.length > MOST_ADDRESS_LETTERS) throw new AppError('invalid', 'searchTooLong')
  const { personId } = actor
  const id = await withSearchesOf(app.db, personId, async (tx, count) => {
    if (await isSaved(tx, personId, address)) throw new AppError('conflict', 'searchAlreadySaved')
    if (count >= MOST_SAVED) throw new AppError('conflict', 'tooManySavedSearches', { count: MOST_SAVED })
    return insertSavedSearch(tx, { personId, address, ...settings })
  })
  // When the index is away the next look counts.
  await countHits(app, { id, address }).catch((error: unknown) => {
    if (!(error instanceof SearchUnavailable)) throw error
  })
  return id
}
