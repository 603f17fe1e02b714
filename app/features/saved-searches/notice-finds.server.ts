import { setImmediate } from 'node:timers/promises'

import { readSearchAddress, requestOf } from '#app/features/directory/index.server.ts'
import type { App } from '#app/platform/app.ts'

import { countAllHits } from './count-hits.server.ts'
import {
  type Change,
  changesAfter,
  markSeen,
  oldestSeen,
  saveFinds,
  searchesBehind,
  type WatchingSearch,
} from './finds.repository.server.ts'
import { changeKnown, hasNumber, numberOf } from './known-documents.ts'
import { passesFilters, requiredValues } from './saved-search.ts'

/** A change with the number of its document, worked out once for all searches. */
export type NumberedChange = Change & { number: number }

type Looker = Pick<App, 'db' | 'search' | 'clock'>

/** What a look at the changes of the directory came to. */
export interface Look {
  searches: number
  /** Questions to the index: searches that no changed document passes the filters of cost none. */
  questions: number
  finds: number
}

const CHANGES = 5000
/** What is read at a time must not keep requests waiting while it is taken apart. */
const SEARCHES = 10
const CHANGES_READ = 200
/** Questions to the index at a time, so that readers find it free. */
const AT_ONCE = 2

/**
 * Holds all saved searches against the documents that changed since each of them last looked, and writes down what newly
 * fits. The index is asked the very question of the search page, about the changed documents alone. Can be broken off and
 * repeated anywhere: a find is written once, together with what the search knows from then on.
 * @throws SearchUnavailable when the index cannot be asked; what was not looked at yet waits
 */
export async function noticeFinds(app: Looker): Promise<Look> {
  const look: Look = { searches: 0, questions: 0, finds: 0 }
  await countAllHits(app)
  for (;;) {
    const seen = await oldestSeen(app.db)
    const changes = seen === null ? [] : await readChanges(app, seen)
    const head = changes.at(-1)?.id
    if (head === undefined) return look
    await lookThrough(app, changes, head, look)
  }
}

async function readChanges(app: Looker, after: bigint): Promise<NumberedChange[]> {
  const changes: NumberedChange[] = []
  for (let last = after; changes.length < CHANGES;) {
    const rows = await changesAfter(app.db, last, CHANGES_READ)
    for (const row of rows) changes.push({ ...row, number: numberOf(row.documentId) })
    if (rows.length < CHANGES_READ) break
    last = rows.at(-1)?.id ?? last
  }
  return changes
}

async function lookThrough(
  app: Looker,
  changes: readonly NumberedChange[],
  head: bigint,
  look: Look,
): Promise<void> {
  for (let after: string | null = null; ;) {
    const searches = await searchesBehind(app.db, head, after, SEARCHES)
    const last = searches.at(-1)
    if (!last) return
    const groups = grouped(searches)
    for (let from = 0; from < groups.length; from += AT_ONCE)
      await Promise.all(groups.slice(from, from + AT_ONCE).map((group) => lookFor(app, group, changes, look)))
    await markSeen(
      app.db,
      searches.map((search) => search.id),
      head,
    )
    look.searches += searches.length
    after = last.id
  }
}

/** Searches that ask for the same are asked for once. */
function grouped(searches: readonly WatchingSearch[]): WatchingSearch[][] {
  const groups = new Map<string, WatchingSearch[]>()
  for (const search of searches) {
    const group = groups.get(search.address)
    if (group) group.push(search)
    else groups.set(search.address, [search])
  }
  return [...groups.values()]
}

/** Looks for searches that ask for the same. */
async function lookFor(
  app: Looker,
  group: readonly WatchingSearch[],
  changes: readonly NumberedChange[],
  look: Look,
): Promise<void> {
  const { query } = readSearchAddress(new URLSearchParams(group[0]?.address))
  const seen = group.reduce(
    (least, { seenChange }) => (seenChange < least ? seenChange : least),
    BigInt(2) ** 63n,
  )
  const latest = new Map(changes.filter(({ id }) => id > seen).map((change) => [change.documentId, change]))
  const unseen = [...latest.values()]
  const required = requiredValues(query)
  const among = unseen
    .filter(({ values }) => values.length > 0 && passesFilters(required, values))
    .map(({ documentId }) => documentId)
  if (among.length > 0) look.questions++
  const hits = new Set(among.length > 0 ? await app.search.identify({ ...requestOf(query), among }) : [])
  for (const search of group) {
    // Many changes take a while to go through, and requests must not wait for it.
    await setImmediate()
    const outcome = newsFor(search, unseen, hits)
    if (outcome) look.finds += await saveFinds(app.db, search, outcome, app.clock.now())
  }
}

/**
 * What is news for a search: hits that it did not know, and hits whose record is younger than the search, known or not,
 * because it may have come while the hits were being counted. Null when there is nothing to write.
 */
function newsFor(
  search: Pick<WatchingSearch, 'known' | 'broad' | 'seenChange' | 'createdAt'>,
  changes: readonly NumberedChange[],
  hits: ReadonlySet<string>,
): { found: string[]; lost: string[]; known: WatchingSearch['known'] } | null {
  const { known } = search
  const found: string[] = []
  const lost: string[] = []
  const added: string[] = []
  for (const { id, documentId, number, recordedAt } of changes) {
    if (id <= search.seenChange) continue
    const wasKnown = known !== null && hasNumber(known, number)
    if (!hits.has(documentId)) {
      if (wasKnown) lost.push(documentId)
      continue
    }
    if (recordedAt > search.createdAt || (known !== null && !wasKnown)) found.push(documentId)
    if (known !== null && !wasKnown) added.push(documentId)
  }
  if (found.length + lost.length + added.length === 0) return null
  const changed = known !== null && added.length + lost.length > 0
  return { found, lost, known: changed ? changeKnown(known, added, lost) : null }
}
