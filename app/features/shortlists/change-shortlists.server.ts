import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'
import { AppError } from '#app/platform/errors.ts'

import { ownerOf, reachOf, usableList } from './own-list.server.ts'
import {
  mayEditNote,
  mayRemoveNote,
  MOST_ENTRIES,
  MOST_LISTS,
  MOST_NOTES,
  type Owner,
  ownerFor,
} from './shortlist.ts'
import type { CommandShortlist } from './shortlist.schema.ts'
import {
  countEntries,
  countLists,
  countNotes,
  findEntry,
  findEntryFor,
  findList,
  findNote,
  insertList,
  insertNote,
  markEntryDeleted,
  markListDeleted,
  markNoteDeleted,
  moveEntryTo,
  renameList,
  rewriteNote,
  touchList,
  withListsOf,
} from './shortlists.repository.server.ts'

/** Makes a list, of the person's enterprise where there is one. Returns its id. @throws AppError conflict at the limit */
export async function createShortlist(app: App, actor: SignedInActor, name: string): Promise<string> {
  const owner = ownerFor(actor)
  const now = app.clock.now()
  return withListsOf(app.db, owner, async (tx) => {
    await demandRoom(tx, owner)
    const { id } = await insertList(tx, owner, name, actor.personId)
    await touchList(tx, id, 'shortlist.created', now)
    return id
  })
}

/** Brings a deleted list back. Repeats change nothing. @throws AppError notFound also for those of others */
export async function restoreShortlist(app: App, actor: SignedInActor, id: string): Promise<void> {
  const reach = reachOf(actor)
  if (await findList(app.db, reach, id)) return
  const deleted = await findList(app.db, reach, id, true)
  if (!deleted) throw new AppError('notFound', 'shortlistNotFound')
  await withListsOf(app.db, ownerOf(deleted), async (tx) => {
    await demandRoom(tx, ownerOf(deleted))
    await markListDeleted(tx, id, null)
    await touchList(tx, id, 'shortlist.restored', app.clock.now())
  })
}

async function demandRoom(tx: Transaction, owner: Owner): Promise<void> {
  if ((await countLists(tx, owner)) >= MOST_LISTS)
    throw new AppError('conflict', 'tooManyShortlists', { count: MOST_LISTS })
}

/**
 * Changes a list or something in it. Repeats change nothing.
 * @throws AppError notFound also for lists of others; forbidden for notes of others; conflict at a limit
 */
export async function commandShortlist(
  app: App,
  actor: SignedInActor,
  id: string,
  input: CommandShortlist,
): Promise<void> {
  const list = await usableList(app, actor, id)
  const now = app.clock.now()
  const owner = ownerOf(list)
  await withListsOf(app.db, owner, async (tx) => {
    switch (input.command) {
      case 'rename':
        await renameList(tx, id, input.name)
        break
      case 'delete':
        await markListDeleted(tx, id, now)
        break
      case 'removeEntry':
        await markEntryDeleted(tx, await entryOf(tx, id, input.entry), now)
        break
      case 'restoreEntry':
        await bringEntryBack(tx, id, input.entry)
        break
      case 'moveEntry':
        await moveEntry(tx, actor, { from: id, entryId: input.entry, to: input.to, other: input.to, now })
        break
      case 'bringEntry':
        await moveEntry(tx, actor, { from: input.from, entryId: input.entry, to: id, other: input.from, now })
        break
      case 'addNote':
        await addNote(tx, id, {
          entryId: input.entry,
          authorId: actor.personId,
          text: input.note,
          writtenAt: now,
        })
        break
      case 'editNote': {
        const note = await noteOf(tx, id, input.id)
        if (!mayEditNote(actor, owner, note.authorId)) throw new AppError('forbidden', 'noteOfAnother')
        if (note.text !== input.note) await rewriteNote(tx, note.id, input.note, now)
        break
      }
      case 'removeNote':
      case 'restoreNote': {
        const note = await noteOf(tx, id, input.id, input.command === 'restoreNote')
        if (!mayRemoveNote(actor, owner, note.authorId)) throw new AppError('forbidden', 'noteOfAnother')
        await markNoteDeleted(tx, note.id, input.command === 'removeNote' ? now : null)
      }
    }
    await touchList(tx, id, `shortlist.${input.command}`, now)
  })
}

async function noteOf(tx: Transaction, listId: string, noteId: string, deletedToo = false) {
  const note = await findNote(tx, listId, noteId)
  if (!note || (note.deletedAt !== null && !deletedToo)) throw new AppError('notFound', 'noteNotFound')
  return note
}

async function entryOf(tx: Transaction, listId: string, entryId: string): Promise<string> {
  const entry = await findEntry(tx, listId, entryId)
  if (!entry) throw new AppError('notFound', 'entryNotFound')
  return entry.id
}

async function bringEntryBack(tx: Transaction, listId: string, entryId: string): Promise<void> {
  const entry = await findEntry(tx, listId, entryId)
  if (!entry) throw new AppError('notFound', 'entryNotFound')
  if (entry.deletedAt === null) return
  await demandPlace(tx, listId)
  await markEntryDeleted(tx, entry.id, null)
}

async function demandPlace(tx: Transaction, listId: string): Promise<void> {
  if ((await countEntries(tx, listId)) >= MOST_ENTRIES)
    throw new AppError('conflict', 'shortlistFull', { count: MOST_ENTRIES })
}

async function addNote(
  tx: Transaction,
  listId: string,
  note: { entryId: string; authorId: string; text: string; writtenAt: Date },
): Promise<void> {
  const entryId = await entryOf(tx, listId, note.entryId)
  if ((await countNotes(tx, entryId)) >= MOST_NOTES)
    throw new AppError('conflict', 'tooManyNotes', { count: MOST_NOTES })
  await insertNote(tx, { ...note, entryId })
}

/** Lists of one owner share a lock; a list of another owner is no place to move to or from. */
async function moveEntry(
  tx: Transaction,
  actor: SignedInActor,
  { from, entryId, to, other, now }: { from: string; entryId: string; to: string; other: string; now: Date },
): Promise<void> {
  const [source, target] = [await findList(tx, reachOf(actor), from), await findList(tx, reachOf(actor), to)]
  if (!source || !target) throw new AppError('notFound', 'shortlistNotFound')
  if (source.enterpriseId !== target.enterpriseId || source.personId !== target.personId)
    throw new AppError('forbidden', 'shortlistOfAnother')
  const entry = await findEntry(tx, from, entryId)
  if (!entry || entry.deletedAt !== null) throw new AppError('notFound', 'entryNotFound')
  if (from === to) return
  await demandPlace(tx, to)
  const targetId = entry.enterpriseId ?? entry.productId
  const stands = targetId === null ? null : await findEntryFor(tx, to, entry.kind, targetId)
  if (stands?.deletedAt === null) throw new AppError('conflict', 'alreadyInShortlist', { name: target.name })
  await moveEntryTo(tx, entry.id, to, stands?.id ?? null)
  await touchList(tx, other, 'shortlist.moveEntry', now)
}
