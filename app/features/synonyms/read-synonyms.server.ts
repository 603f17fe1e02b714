import { z } from 'zod'

import type { StaffRole } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { keyText, tokenise } from '#search/tokens.ts'

import {
  changesBetween,
  languageOf,
  mergeGroups,
  type Group,
  type Phrase,
  type PhraseChange,
} from './group.ts'
import { ORIGINS, type Origin } from './origin.ts'
import { linesOf } from './boxes.ts'
import { countUses, type Use } from './preview-group.server.ts'
import { findChange, readChanges, readKeptGroups, type ChangeRow } from './synonyms.repository.server.ts'

const PAGE = 25

/** The address of the list. What cannot be meant is taken for what is usual. */
const SynonymListQuery = z.object({
  q: z.string().trim().max(200).catch(''),
  origin: z.enum(ORIGINS).optional().catch(undefined),
  page: z.coerce.number().int().min(1).catch(1),
  done: z.string().optional().catch(undefined),
})

export interface SynonymList {
  q: string
  origin: Origin | null
  counts: Record<Origin | 'all', number>
  total: number
  page: number
  pages: number
  groups: Group[]
  done: Change | null
}

/** Groups that have the words looked for, a page of them. */
export async function listSynonyms(
  app: Pick<App, 'db'>,
  address: URLSearchParams,
  perPage = PAGE,
): Promise<SynonymList> {
  const { q, origin, page, done } = SynonymListQuery.parse({
    q: address.get('q') ?? '',
    origin: address.get('origin') ?? undefined,
    page: address.get('page') ?? 1,
    done: address.get('done') ?? undefined,
  })
  const found = mergeGroups(await readKeptGroups(app.db)).filter(has(q))
  const chosen = origin ? found.filter((group) => group.origin === origin) : found
  const pages = Math.max(1, Math.ceil(chosen.length / perPage))
  const shown = Math.min(page, pages)
  const counts = { all: found.length, stock: 0, changed: 0, added: 0, removed: 0 }
  for (const group of found) counts[group.origin]++
  return {
    q,
    origin: origin ?? null,
    counts,
    total: chosen.length,
    page: shown,
    pages,
    groups: chosen.slice((shown - 1) * perPage, shown * perPage),
    done: await readDone(app, done),
  }
}

/** Whether a group has these words, with the same marks where they were typed with marks; the last one may go on. */
function has(q: string): (group: Group) => boolean {
  const marked = keyText(q)
  if (marked === '') return () => true
  const folded = foldedText(q)
  const withMarks = marked !== folded
  return ({ phrases }) =>
    phrases.some(({ text }) =>
      ` ${withMarks ? keyText(text) : foldedText(text)}`.includes(` ${withMarks ? marked : folded}`),
    )
}

function foldedText(text: string): string {
  return tokenise(text)
    .map((token) => token.folded)
    .join(' ')
}

/** A change as pages show it. */
export interface Change {
  id: string
  /** Where its group is edited. */
  key: string
  kind: 'added' | 'changed' | 'removed' | 'restored'
  /** The first words of the group, by which people know it. */
  name: Phrase[]
  phrases: PhraseChange[]
  at: Date
  role: StaffRole
  person: string | null
  /** Number of the change that it took back. */
  undoes: string | null
}

export interface GroupPage {
  /** Null for a new group. */
  group: Group | null
  history: Change[]
  /** Null while search is away. */
  uses: Use[] | null
  done: Change | null
}

const HISTORY_OF_GROUP = 10

/** The page of a group that does not exist yet; it may begin with words from elsewhere. */
export function newGroup(words: string): { page: GroupPage; phrases: Phrase[] } {
  return {
    page: { group: null, history: [], uses: null, done: null },
    phrases: linesOf(words.slice(0, 500)).map((text) => ({
      text,
      language: languageOf(text),
      narrower: false,
    })),
  }
}

/** Everything about one group. @throws AppError notFound */
export async function readGroup(
  app: Pick<App, 'db' | 'search'>,
  key: string,
  done?: string | null,
): Promise<GroupPage> {
  const kept = await readKeptGroups(app.db)
  const group = mergeGroups(kept).find((one) => one.key === key)
  if (!group) throw new AppError('notFound', 'synonymsNotFound')
  const row = kept.find((one) => one.stockKey === key || one.id === key)
  const [history, uses, shown] = await Promise.all([
    row ? readChanges(app.db, { groupId: row.id, take: HISTORY_OF_GROUP }) : { changes: [] },
    countUses(app, group.phrases).catch(() => null),
    readDone(app, done ?? undefined),
  ])
  return { group, history: history.changes.map(changeOf), uses, done: shown }
}

export interface SynonymHistory {
  total: number
  page: number
  pages: number
  changes: Change[]
  done: Change | null
}

/** Who changed what and when, newest first. */
export async function readHistory(
  app: Pick<App, 'db'>,
  address: URLSearchParams,
  perPage = PAGE,
): Promise<SynonymHistory> {
  const { page, done } = SynonymListQuery.pick({ page: true, done: true }).parse({
    page: address.get('page') ?? 1,
    done: address.get('done') ?? undefined,
  })
  const { total, changes } = await readChanges(app.db, {
    skip: (Math.min(page, 10_000) - 1) * perPage,
    take: perPage,
  })
  const pages = Math.max(1, Math.ceil(total / perPage))
  return {
    total,
    page: Math.min(page, pages),
    pages,
    changes: changes.map(changeOf),
    done: await readDone(app, done),
  }
}

/** The change that the reader has just made, as the address says. */
async function readDone({ db }: Pick<App, 'db'>, id: string | undefined): Promise<Change | null> {
  if (id === undefined || !/^\d{1,18}$/.test(id)) return null
  const change = await findChange(db, BigInt(id))
  return change && changeOf(change)
}

function changeOf(row: ChangeRow): Change {
  return {
    id: String(row.id),
    key: row.stockKey ?? row.groupId,
    kind: kindOf(row),
    name: (row.after ?? row.before ?? []).slice(0, 2),
    phrases: changesBetween(row.before, row.after),
    at: row.at,
    role: row.role,
    person: row.person,
    undoes: row.undoesId === null ? null : String(row.undoesId),
  }
}

function kindOf({ before, after, version, stockKey }: ChangeRow): Change['kind'] {
  if (after === null) return 'removed'
  if (before !== null) return 'changed'
  return version === 1 && stockKey === null ? 'added' : 'restored'
}
