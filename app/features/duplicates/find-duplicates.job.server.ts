import { z } from 'zod'

import type { App } from '#app/platform/app.ts'
import type { DomainEvent } from '#app/platform/database/outbox.server.ts'
import { type AskForJob, defineJob } from '#app/platform/jobs/jobs.server.ts'

import { comparePairs, renewKeys } from './find-duplicates.server.ts'
import { pruneJournals } from './merges.repository.server.ts'
import { nextIds } from './pairs.repository.server.ts'
import { UNDO_DAYS } from './duplicate.ts'

const BATCH = 100

/** Compares enterprises that changed with those like them. */
export const findDuplicatesOf = defineJob({
  name: 'duplicates.find-of',
  payload: z.object({ enterpriseIds: z.array(z.uuid()).max(BATCH) }),
  async run(app, { enterpriseIds }) {
    await renewKeys(app, enterpriseIds)
    await comparePairs(app, enterpriseIds)
  },
})

/** Compares all enterprises with those like them, and empties journals of merges that can no longer be undone. */
export const findAllDuplicates = defineJob({
  name: 'duplicates.find-all',
  payload: z.object({}),
  cron: '41 18 * * *',
  once: true,
  async run(app) {
    const result = await lookThroughAll(app)
    await pruneJournals(app.db, new Date(app.clock.now().getTime() - UNDO_DAYS * 86_400_000))
    app.log.info(result, 'looked for duplicates')
  },
})

/** Renews the keys of all first, so that both of a pair have theirs when it is looked for. */
export async function lookThroughAll(
  app: Pick<App, 'db'>,
): Promise<{ enterprises: number; compared: number; suspect: number }> {
  const sum = { enterprises: 0, compared: 0, suspect: 0 }
  for await (const ids of batches(app)) sum.enterprises += await renewKeys(app, ids)
  for await (const ids of batches(app)) {
    const { compared, suspect } = await comparePairs(app, ids)
    sum.compared += compared
    sum.suspect += suspect
  }
  return sum
}

async function* batches({ db }: Pick<App, 'db'>): AsyncGenerator<string[]> {
  for (let after: string | null = null; ;) {
    const ids: string[] = await nextIds(db, after, BATCH)
    if (ids.length === 0) return
    yield ids
    after = ids.at(-1) ?? null
  }
}

/** Asks for a comparison of the enterprises that these events are about. */
export async function watchForDuplicates(events: readonly DomainEvent[], ask: AskForJob): Promise<void> {
  const ids = [
    ...new Set(events.filter((one) => one.subjectKind === 'enterprise').map((one) => one.subjectId)),
  ]
  for (let at = 0; at < ids.length; at += BATCH)
    await ask(findDuplicatesOf, { enterpriseIds: ids.slice(at, at + BATCH) })
}
