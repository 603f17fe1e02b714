import { z } from 'zod'

import { bothNames, isoDay, today } from '#app/features/directory/index.ts'
import { namesIn } from '#app/features/directory/index.server.ts'
import type { Language } from '#app/locales/language.ts'
import { type Actor, isSignedIn, type SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { entryCard } from './entry-cards.server.ts'
import { findEntries } from './entries.repository.server.ts'
import { noticeIn } from './notice.ts'
import { ownerOf, reachOf, usableList } from './own-list.server.ts'
import type { EntryCard, ListCard, ShortlistPage } from './shortlist-page.ts'
import {
  ENTRIES_ON_A_PAGE,
  type EntryKind,
  inOrder,
  MOST_ENTRIES,
  MOST_LISTS,
  ownerFor,
  type Sort,
  SORTS,
} from './shortlist.ts'
import {
  findList,
  findLists,
  findSaved,
  findTarget,
  findUsualList,
  type ListRow,
} from './shortlists.repository.server.ts'

/** The lists that a person sees, and the one that was deleted a moment ago. */
export async function readShortlists(
  app: App,
  actor: SignedInActor,
  language: Language,
  deleted: string | null,
) {
  const [rows, usual] = await Promise.all([
    findLists(app.db, reachOf(actor)),
    findUsualList(app.db, ownerFor(actor)),
  ])
  const isId = z.uuid().safeParse(deleted).success
  const gone = deleted !== null && isId ? await findList(app.db, reachOf(actor), deleted, true) : null
  return {
    lists: rows.map((row): ListCard => ({
      id: row.id,
      name: row.name,
      usual: row.id === usual?.id,
      sharedBy: sharedBy(actor, row, language),
      enterprises: row.enterprises,
      products: row.products,
      changedAt: row.changedAt,
    })),
    /** With whom a new list will be shared. */
    newSharedBy: sharedBy(actor, ownerFor(actor), language),
    most: MOST_LISTS,
    deleted: gone && { id: gone.id, name: gone.name },
  }
}
export type ShortlistsPage = Awaited<ReturnType<typeof readShortlists>>

/** Where an enterprise or product can be saved, for the page that asks. @throws AppError notFound when there is none */
export async function readSaveForm(
  app: App,
  actor: SignedInActor,
  asked: { kind: string | null; slug: string | null },
  language: Language,
) {
  const kind: EntryKind = asked.kind === 'product' ? 'product' : 'enterprise'
  const slug = asked.slug ?? ''
  const target = /^[a-z0-9-]{1,200}$/.test(slug) ? await findTarget(app.db, kind, slug) : null
  if (!target) throw new AppError('notFound', 'recordNotFound')
  const [rows, usual] = await Promise.all([
    findLists(app.db, reachOf(actor)),
    findUsualList(app.db, ownerFor(actor)),
  ])
  return {
    kind,
    /** The list that is chosen unless another is. */
    usual: usual?.id ?? null,
    /** Whether colleagues see what is saved there. */
    shared: actor.memberships.length > 0,
    slug,
    name: bothNames(language, target.nameVi, target.nameEn).name,
    lists: rows.map((row) => ({ id: row.id, name: row.name, sharedBy: sharedBy(actor, row, language) })),
  }
}
export type SaveForm = Awaited<ReturnType<typeof readSaveForm>>

/** Which of these a person has saved; null for visitors, who are asked to sign in. */
export async function readSaved(
  app: Pick<App, 'db'>,
  actor: Actor,
  targets: readonly { kind: EntryKind; slug: string }[],
): Promise<string[] | null> {
  if (!isSignedIn(actor)) return null
  const reach = reachOf(actor)
  const slugs = (kind: EntryKind) => targets.filter((target) => target.kind === kind).map(({ slug }) => slug)
  const [enterprises, products] = await Promise.all([
    findSaved(app.db, reach, 'enterprise', slugs('enterprise')),
    findSaved(app.db, reach, 'product', slugs('product')),
  ])
  return [...enterprises.map((slug) => `enterprise/${slug}`), ...products.map((slug) => `product/${slug}`)]
}

/** The entries of one list in an order. @throws AppError notFound also for lists of others */
export async function readEntries(
  app: App,
  actor: SignedInActor,
  id: string,
  options: { sort: string | null; language: Language },
): Promise<{ list: ListRow; sort: Sort; entries: EntryCard[] }> {
  const { language } = options
  const list = await usableList(app, actor, id)
  const sort: Sort = SORTS.find((known) => known === options.sort) ?? 'added'
  const stored = await findEntries(app.db, id)
  const read = { actor, owner: ownerOf(list), names: namesIn(language), day: today(app.clock.now()) }
  const sortable = stored.map((entry) => {
    const card = entryCard(read, entry)
    return {
      card,
      kind: entry.kind,
      name: card.target?.name.text ?? null,
      addedAt: entry.addedAt.toISOString(),
      notedAt: entry.notes.at(-1)?.writtenAt.toISOString() ?? null,
    }
  })
  return { list, sort, entries: inOrder(sortable, sort, language).map(({ card }) => card) }
}

/** One list as its page shows it. @throws AppError notFound also for lists of others */
export async function readShortlist(
  app: App,
  actor: SignedInActor,
  id: string,
  options: { parameters: URLSearchParams; language: Language },
): Promise<ShortlistPage> {
  const { language, parameters } = options
  const { list, sort, entries } = await readEntries(app, actor, id, {
    sort: parameters.get('sort'),
    language,
  })
  const lists = await findLists(app.db, reachOf(actor))
  const pages = Math.max(1, Math.ceil(entries.length / ENTRIES_ON_A_PAGE))
  const asked = Number(parameters.get('page') ?? 1)
  const page = Number.isInteger(asked) ? Math.min(pages, Math.max(1, asked)) : 1
  return {
    list: { id, name: list.name, sharedBy: sharedBy(actor, list, language) },
    sort,
    total: entries.length,
    page,
    pages,
    entries: entries.slice((page - 1) * ENTRIES_ON_A_PAGE, page * ENTRIES_ON_A_PAGE),
    others: lists
      .filter(
        (other) =>
          other.id !== id && other.enterpriseId === list.enterpriseId && other.personId === list.personId,
      )
      .map((other) => ({ id: other.id, name: other.name })),
    most: MOST_ENTRIES,
    notice: noticeIn(parameters),
    day: isoDay(today(app.clock.now())),
  }
}

function sharedBy(
  actor: SignedInActor,
  list: Pick<ListRow, 'enterpriseId'>,
  language: Language,
): string | null {
  const membership = actor.memberships.find(({ enterpriseId }) => enterpriseId === list.enterpriseId)
  if (!membership) return null
  return language === 'en' ? (membership.nameEn ?? membership.name) : membership.name
}
