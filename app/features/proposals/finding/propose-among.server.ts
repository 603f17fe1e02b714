import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'

import type { App } from '#app/platform/app.ts'

import { currentComposition } from '../composition/current-composition.server.ts'
import { momentOf } from '../engine/moment.ts'
import type { PlacePreference } from '../engine/proposal.ts'
import type { AmongProposal } from '../engine/propose-among.ts'
import { readParties } from './parties.repository.server.ts'
import type { PartyRow } from './party.ts'
import type { AmongShare } from './propose-among-thread.server.ts'

/** Read in portions, so that no answer of the database keeps the process busy for long. */
const PORTION = 100

/**
 * All proposals between the participants of something, best first for each: worked out in threads of their own, one for
 * each core, so that pages go on meanwhile. Meant for jobs; whoever calls it has asked who may see the outcome.
 *
 * @param enterpriseIds the participants; unknown ones are left out
 * @param limit partners for each
 */
export async function proposeAmongParticipants(
  app: Pick<App, 'pool' | 'clock'>,
  enterpriseIds: readonly string[],
  { limit = 20, place = 'away' }: { limit?: number; place?: PlacePreference } = {},
): Promise<Map<string, AmongProposal[]>> {
  const now = app.clock.now()
  const rows: PartyRow[] = []
  for (let from = 0; from < enterpriseIds.length; from += PORTION) {
    rows.push(...(await readParties(app.pool, enterpriseIds.slice(from, from + PORTION), now)))
  }
  const { version, families } = await currentComposition(app.pool)
  const options = { moment: momentOf(now), place, limit }
  const threads = Math.max(1, Math.min(availableParallelism(), Math.ceil(rows.length / PORTION)))
  const shares = Array.from({ length: threads }, (_, thread): AmongShare => ({
    rows,
    // Dealt out one by one, since those who came first may be alike.
    askers: rows.filter((_row, index) => index % threads === thread).map((row) => row.id),
    options,
    composition: { version, families },
  }))
  const parts = await Promise.all(shares.map(inThread))
  const found = new Map(parts.flatMap((part) => [...part]))
  return new Map(rows.map(({ id }) => [id, found.get(id) ?? []]))
}

function inThread(share: AmongShare): Promise<Map<string, AmongProposal[]>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadFile(), {
      execArgv: [],
      workerData: share,
      // Most of what is made lives for one pairing: with room for it the collector seldom has to copy anything.
      resourceLimits: { maxYoungGenerationSizeMb: 192 },
    })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread ended before its proposals were ready')))
  })
}

/** Beside this file; the built server finds it among the sources, which are installed with it. */
function threadFile(): string {
  const here = path.join(import.meta.dirname, 'propose-among.worker.mjs')
  if (existsSync(here)) return here
  return path.join(import.meta.dirname, '../../app/features/proposals/finding/propose-among.worker.mjs')
}
