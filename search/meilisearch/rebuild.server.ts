import type { Meilisearch } from 'meilisearch'

import type { SearchDocument } from '../documents.ts'
import type { SynonymSource } from '../synonyms.ts'
import type { IndexNames } from './engine-settings.ts'
import { anyOf } from './filters.ts'
import { engineId, indexDocument, wordsOf, type IndexWord } from './index-document.ts'
import { done, dropIndex, indexExists, makeIndex, makeIndexes, type TaskWait } from './tasks.server.ts'

/** A change that was made while an index was being built. */
export interface KeptChange {
  id: string
  /** Milliseconds, then a running number: of two changes of one document the higher one counts. */
  order: number
  document: SearchDocument | null
  documentId: string
}

export interface EngineContext {
  client: Meilisearch
  names: IndexNames
  synonyms: SynonymSource
  wait: TaskWait
  today: () => string
}

const STEP = 1000
const MOST_CHANGES = 10_000

/**
 * Builds new indexes beside the live ones and swaps both pairs in one step. While `changes` exists, writers keep their
 * changes there before they make them in the live index; they are applied after the bulk and once more after the swap,
 * until none is new, so that the last state of each document stands at the end.
 */
export async function rebuildEngine(
  context: EngineContext,
  batches: AsyncIterable<SearchDocument[]>,
  onProgress?: (written: number) => void,
): Promise<number> {
  const { client, names, wait } = context
  await makeIndexes(context, names)
  await clear(context)
  await makeIndexes(context, { documents: names.building, words: names.buildingWords })
  await makeIndex(
    client,
    names.changes,
    { filterableAttributes: ['order'], sortableAttributes: ['order'] },
    wait,
  )
  try {
    const written = await fill(context, batches, onProgress)
    let applied = await applyChanges(context, names.building, names.buildingWords, -1)
    await done(
      client.swapIndexes([
        { indexes: [names.documents, names.building], rename: false },
        { indexes: [names.words, names.buildingWords], rename: false },
      ]),
      wait,
    )
    for (let before = -2; before !== applied;) {
      before = applied
      applied = await applyChanges(context, names.documents, names.words, applied)
    }
    return written
  } finally {
    await clear(context)
  }
}

async function clear({ client, names, wait }: EngineContext): Promise<void> {
  for (const uid of [names.changes, names.building, names.buildingWords]) await dropIndex(client, uid, wait)
}

async function fill(
  { client, names, wait, today }: EngineContext,
  batches: AsyncIterable<SearchDocument[]>,
  onProgress?: (written: number) => void,
): Promise<number> {
  const index = client.index(names.building)
  const words = new Map<string, IndexWord>()
  const seen = new Set<string>()
  for await (const batch of batches) {
    for (let from = 0; from < batch.length; from += STEP) {
      const fresh = batch
        .slice(from, from + STEP)
        .filter((document) => !seen.has(document.id) && seen.add(document.id))
      for (const [marked, word] of wordsOf(fresh)) {
        const known = words.get(marked)
        if (!known) words.set(marked, word)
        else {
          known.documents += word.documents
          known.names += word.names
        }
      }
      const day = today()
      await done(index.addDocuments(fresh.map((document) => indexDocument(document, day))), wait)
      onProgress?.(seen.size)
    }
  }
  const all = [...words.values()]
  for (let from = 0; from < all.length; from += STEP * 10)
    await done(client.index(names.buildingWords).addDocuments(all.slice(from, from + STEP * 10)), wait)
  return seen.size
}

/** Applies what was kept after `since`; returns the highest order that it saw. */
async function applyChanges(
  context: EngineContext,
  documents: string,
  words: string,
  since: number,
): Promise<number> {
  const { client, names } = context
  const { results } = await client.index<KeptChange>(names.changes).getDocuments({
    filter: `order > ${since}`,
    limit: MOST_CHANGES,
  })
  if (results.length === 0) return since
  const latest = new Map<string, KeptChange>()
  for (const change of results) {
    const known = latest.get(change.documentId)
    if (!known || known.order < change.order) latest.set(change.documentId, change)
  }
  const changes = [...latest.values()]
  await writeTo(
    context,
    { documents, words },
    changes.flatMap(({ document }) => (document === null ? [] : [document])),
    changes.flatMap(({ document, documentId }) => (document === null ? [documentId] : [])),
  )
  return Math.max(...results.map((change) => change.order))
}

/** Puts and removes documents of one pair of indexes. Words that are new are added; counts are made anew by a rebuild. */
export async function writeTo(
  { client, wait, today }: EngineContext,
  uids: { documents: string; words: string },
  documents: readonly SearchDocument[],
  removed: readonly string[],
): Promise<void> {
  const index = client.index(uids.documents)
  const day = today()
  if (documents.length > 0) {
    const words = client.index<IndexWord>(uids.words)
    const mine = [...wordsOf(documents).values()]
    const ids = new Set<string>()
    for (let from = 0; from < mine.length; from += STEP) {
      const filter = anyOf(
        'id',
        mine.slice(from, from + STEP).map((word) => word.id),
      )
      const { results }: { results: Pick<IndexWord, 'id'>[] } = await words.getDocuments({
        filter,
        limit: STEP,
        fields: ['id'],
      })
      for (const word of results) ids.add(word.id)
    }
    const fresh = mine.filter((word) => !ids.has(word.id))
    if (fresh.length > 0) await done(words.addDocuments(fresh), wait)
    await done(index.addDocuments(documents.map((document) => indexDocument(document, day))), wait)
  }
  if (removed.length > 0) await done(index.deleteDocuments(removed.map(engineId)), wait)
}

/** Keeps changes for an index that is being built, if one is. */
export async function keepChanges(
  { client, names, wait }: EngineContext,
  changes: readonly { documentId: string; document: SearchDocument | null }[],
): Promise<void> {
  if (!(await indexExists(client, names.changes))) return
  const kept = changes.map(({ documentId, document }): KeptChange => {
    const order = nextOrder()
    return { id: `${engineId(documentId)}_${order}`, order, documentId, document }
  })
  await done(client.index<KeptChange>(names.changes).addDocuments(kept), wait)
}

let lastOrder = 0

function nextOrder(): number {
  lastOrder = Math.max(lastOrder + 1, Date.now() * 1000)
  return lastOrder
}
