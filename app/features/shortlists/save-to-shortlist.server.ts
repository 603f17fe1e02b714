import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'
import { AppError } from '#app/platform/errors.ts'

import { ownerOf, reachOf, usableList } from './own-list.server.ts'
import { type EntryKind, MOST_ENTRIES, ownerFor } from './shortlist.ts'
import type { SaveEntry } from './shortlist.schema.ts'
import {
  addAgain,
  countEntries,
  findEntriesFor,
  findEntryFor,
  findTarget,
  findUsualList,
  insertEntry,
  insertList,
  insertNote,
  type ListRow,
  markEntryDeleted,
  touchList,
  withListsOf,
} from './shortlists.repository.server.ts'

/** What came of saving: the list that holds it now, or from how many it was taken. */
export interface Saved {
  saved: boolean
  list: { id: string; name: string } | null
  lists: number
}

/**
 * Saves an enterprise or product into a list, takes it out of all lists, or takes that back. The first save makes a list.
 * Repeats change nothing.
 * @throws AppError notFound for a record or list that is not there; conflict when the list is full
 */
export async function saveToShortlist(
  app: App,
  actor: SignedInActor,
  input: SaveEntry,
  language: Language,
): Promise<Saved> {
  const target = await findTarget(app.db, input.kind, input.slug)
  if (!target) throw new AppError('notFound', 'recordNotFound')
  const record = { kind: input.kind, targetId: target.id }
  if (input.command === 'unsave') return unsave(app, actor, record)
  if (input.command === 'restore') {
    const restored = await restore(app, actor, record)
    if (restored) return restored
  }
  const chosen = input.list === undefined ? null : await usableList(app, actor, input.list)
  const owner = chosen ? ownerOf(chosen) : ownerFor(actor)
  const now = app.clock.now()
  return withListsOf(app.db, owner, async (tx) => {
    const list =
      chosen ??
      (await findUsualList(tx, owner)) ??
      (await insertList(tx, owner, catalogueOf(language).shortlists.usualName, actor.personId))
    const entry = { ...record, addedById: actor.personId, addedAt: now }
    const { id, added } = await putInto(tx, list, entry)
    if (input.note)
      await insertNote(tx, { entryId: id, authorId: actor.personId, text: input.note, writtenAt: now })
    if (added || input.note) await touchList(tx, list.id, 'shortlist.entryAdded', now)
    return { saved: true, list: { id: list.id, name: list.name }, lists: 1 }
  })
}

async function putInto(
  tx: Transaction,
  list: ListRow,
  entry: { kind: EntryKind; targetId: string; addedById: string; addedAt: Date },
): Promise<{ id: string; added: boolean }> {
  const stands = await findEntryFor(tx, list.id, entry.kind, entry.targetId)
  if (stands && stands.deletedAt === null) return { id: stands.id, added: false }
  if ((await countEntries(tx, list.id)) >= MOST_ENTRIES)
    throw new AppError('conflict', 'shortlistFull', { count: MOST_ENTRIES, name: list.name })
  if (!stands) return { id: await insertEntry(tx, { shortlistId: list.id, ...entry }), added: true }
  await addAgain(tx, stands.id, entry.addedById, entry.addedAt)
  return { id: stands.id, added: true }
}

interface Target {
  kind: EntryKind
  targetId: string
}

/** Takes a record out of every list of this person. */
async function unsave(app: App, actor: SignedInActor, target: Target): Promise<Saved> {
  const now = app.clock.now()
  const lists = await app.db.$transaction(async (tx) => {
    const entries = await findEntriesFor(tx, reachOf(actor), target)
    for (const { id, shortlistId } of entries) {
      await markEntryDeleted(tx, id, now)
      await touchList(tx, shortlistId, 'shortlist.removeEntry', now)
    }
    return entries.length
  })
  return { saved: false, list: null, lists }
}

/** Puts a record back where it was taken out last, with its notes; null where nothing was taken out. */
async function restore(app: App, actor: SignedInActor, target: Target): Promise<Saved | null> {
  const now = app.clock.now()
  return app.db.$transaction(async (tx) => {
    const removed = await findEntriesFor(tx, reachOf(actor), { ...target, removed: true })
    const [last] = removed
    if (!last) return null
    const together = removed.filter(({ deletedAt }) => deletedAt?.getTime() === last.deletedAt?.getTime())
    for (const { id, shortlist } of together) {
      if ((await countEntries(tx, shortlist.id)) >= MOST_ENTRIES)
        throw new AppError('conflict', 'shortlistFull', { count: MOST_ENTRIES })
      await markEntryDeleted(tx, id, null)
      await touchList(tx, shortlist.id, 'shortlist.restoreEntry', now)
    }
    return { saved: true, list: { id: last.shortlist.id, name: last.shortlist.name }, lists: together.length }
  })
}
