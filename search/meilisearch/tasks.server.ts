import type { EnqueuedTaskPromise, Meilisearch, Settings } from 'meilisearch'
import { MeilisearchApiError, MeilisearchRequestError, MeilisearchTaskTimeOutError } from 'meilisearch'

import { documentSettings, engineSynonyms, wordSettings } from './engine-settings.ts'
import type { EngineContext } from './rebuild.server.ts'

/** How long one task may take before the engine counts as away, and how often it is asked. */
export interface TaskWait {
  timeout: number
  interval: number
}

/** The engine took a task and could not do it. */
class EngineTaskFailed extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(`search engine task failed: ${message}`)
    this.name = 'EngineTaskFailed'
    this.code = code
  }
}

/** Waits until a task is done. @throws EngineTaskFailed, and the client's errors */
export async function done(task: EnqueuedTaskPromise, wait: TaskWait): Promise<void> {
  const { status, error } = await task.waitTask(wait)
  if (status !== 'succeeded') throw new EngineTaskFailed(error?.code ?? status, error?.message ?? status)
}

/** As done, but an index that is already there, or already gone, is as good. */
async function doneOr(code: string, task: EnqueuedTaskPromise, wait: TaskWait): Promise<void> {
  try {
    await done(task, wait)
  } catch (error) {
    if (error instanceof EngineTaskFailed && error.code === code) return
    if (error instanceof MeilisearchApiError && error.cause?.code === code) return
    throw error
  }
}

export async function makeIndex(
  client: Meilisearch,
  uid: string,
  settings: Settings,
  wait: TaskWait,
): Promise<void> {
  await doneOr('index_already_exists', client.createIndex(uid, { primaryKey: 'id' }), wait)
  await done(client.index(uid).updateSettings(settings), wait)
}

export async function dropIndex(client: Meilisearch, uid: string, wait: TaskWait): Promise<void> {
  await doneOr('index_not_found', client.deleteIndex(uid), wait)
}

/** Makes an index of documents and its index of words, or brings the settings of present ones up to date. */
export async function makeIndexes(
  { client, synonyms, wait }: Pick<EngineContext, 'client' | 'synonyms' | 'wait'>,
  uids: { documents: string; words: string },
): Promise<void> {
  await makeIndex(client, uids.documents, documentSettings(await synonyms()), wait)
  await makeIndex(client, uids.words, wordSettings(), wait)
}

/** Gives the present synonyms to the index of documents, and to the one that is being built. Nothing is indexed anew. */
export async function setSynonyms({ client, names, synonyms, wait }: EngineContext): Promise<void> {
  const present = engineSynonyms(await synonyms())
  for (const uid of [names.building, names.documents])
    if (await indexExists(client, uid))
      await done(client.index(uid).updateSettings({ synonyms: present }), wait)
}

export async function indexExists(client: Meilisearch, uid: string): Promise<boolean> {
  try {
    await client.getRawIndex(uid)
    return true
  } catch (error) {
    if (isMissingIndex(error)) return false
    throw error
  }
}

export function isMissingIndex(error: unknown): boolean {
  return error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found'
}

/** Whether an error says that the engine cannot answer: not reached, too slow, refused, broken, or never filled. */
export function meansEngineAway(error: unknown): boolean {
  if (error instanceof MeilisearchRequestError || error instanceof MeilisearchTaskTimeOutError) return true
  if (!(error instanceof MeilisearchApiError)) return false
  const { status } = error.response
  return status >= 500 || status === 429 || status === 401 || status === 403 || isMissingIndex(error)
}
