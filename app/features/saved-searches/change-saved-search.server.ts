import { z } from 'zod'

import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import type { ChangeSavedSearch, CommandSavedSearch } from './save-search.schema.ts'
import { MOST_SAVED, UNDO_HOURS } from './saved-search.ts'
import {
  findDeletedSearch,
  findSavedSearch,
  isSaved,
  markDeleted,
  pauseSearch,
  restore,
  type SavedSearchRow,
  updateSavedSearch,
  wakeSearch,
  withSearchesOf,
} from './saved-searches.repository.server.ts'

/** A person's own search. @throws AppError notFound also for those of others */
export async function ownSearch(app: App, actor: SignedInActor, id: string): Promise<SavedSearchRow> {
  const own = z.uuid().safeParse(id).success ? await findSavedSearch(app.db, actor.personId, { id }) : null
  if (!own) throw new AppError('notFound', 'savedSearchNotFound')
  return own
}

/** Changes name, frequency and language. @throws AppError notFound also for searches of others */
export async function changeSavedSearch(
  app: App,
  actor: SignedInActor,
  id: string,
  input: ChangeSavedSearch,
): Promise<void> {
  await ownSearch(app, actor, id)
  await updateSavedSearch(app.db, id, input, app.clock.now())
}

/** Pauses, wakes, deletes or brings back. Repeats change nothing. @throws AppError notFound also for searches of others */
export async function commandSavedSearch(
  app: App,
  actor: SignedInActor,
  { id, command }: CommandSavedSearch,
): Promise<void> {
  if (command === 'restore') return bringBack(app, actor, id)
  const own = await ownSearch(app, actor, id)
  const now = app.clock.now()
  if (command === 'delete') await markDeleted(app.db, id, now)
  else if (command === 'pause' && !own.paused) await pauseSearch(app.db, id, now)
  else if (command === 'wake' && own.paused) await wakeSearch(app.db, id)
}

async function bringBack(app: App, { personId }: SignedInActor, id: string): Promise<void> {
  if (await findSavedSearch(app.db, personId, { id })) return
  const deleted = await findDeletedSearch(app.db, personId, id)
  if (!deleted) throw new AppError('notFound', 'savedSearchNotFound', { hours: UNDO_HOURS })
  await withSearchesOf(app.db, personId, async (tx, count) => {
    if (await isSaved(tx, personId, deleted.address)) throw new AppError('conflict', 'searchAlreadySaved')
    if (count >= MOST_SAVED) throw new AppError('conflict', 'tooManySavedSearches', { count: MOST_SAVED })
    await restore(tx, id)
  })
}
