import { availableParallelism } from 'node:os'
import { setImmediate as letOthersRun } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'

import type { App } from '#app/platform/app.ts'
import { threadFile } from '#app/platform/thread-file.server.ts'

import { currentComposition } from '../composition/current-composition.server.ts'
import { momentOf } from '../engine/moment.ts'
import type { PlacePreference } from '../engine/proposal.ts'
import type { AmongProposal } from '../engine/propose-among.ts'
import { readParties } from './parties.repository.server.ts'
import type { FromAmongThread, ToAmongThread } from './propose-among-thread.server.ts'

/** Read, and copied into the threads, in portions, so that none of it keeps the process busy for long. */
const READ_AT_ONCE = 50
/** The same for what comes back: a proposal with its reasons takes two kilobytes. */
const ASKED_AT_ONCE = 4

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
  const worthwhile = Math.max(1, Math.ceil(enterpriseIds.length / READ_AT_ONCE))
  const threads = Array.from(
    { length: Math.min(availableParallelism(), worthwhile) },
    () => new AmongThread(),
  )
  try {
    const ids: string[] = []
    for (let from = 0; from < enterpriseIds.length; from += READ_AT_ONCE) {
      const rows = await readParties(app.pool, enterpriseIds.slice(from, from + READ_AT_ONCE), now)
      ids.push(...rows.map((row) => row.id))
      for (const thread of threads) thread.tell({ kind: 'circle', rows })
    }
    const { version, families } = await currentComposition(app.pool)
    const options = { moment: momentOf(now), place, limit }
    for (const thread of threads)
      thread.tell({ kind: 'options', options, composition: { version, families } })
    const found = await shareOut(ids, threads)
    return new Map(ids.map((id) => [id, found.get(id) ?? []]))
  } finally {
    await Promise.all(threads.map((thread) => thread.end()))
  }
}

/** Whichever thread is free takes the next few. */
async function shareOut(
  ids: readonly string[],
  threads: readonly AmongThread[],
): Promise<Map<string, AmongProposal[]>> {
  const found = new Map<string, AmongProposal[]>()
  let next = 0
  await Promise.all(
    threads.map(async (thread) => {
      while (next < ids.length) {
        const portion = ids.slice(next, (next += ASKED_AT_ONCE))
        for (const [asker, proposals] of await thread.ask(portion)) found.set(asker, proposals)
        await letOthersRun()
      }
    }),
  )
  return found
}

/** A thread with the circle in it. */
class AmongThread {
  readonly #worker = new Worker(threadFile('app/features/proposals/finding/propose-among.worker.mjs'), {
    execArgv: [],
    // Most of what is made lives for one pairing: with room for it the collector seldom has to copy anything.
    resourceLimits: { maxYoungGenerationSizeMb: 192 },
  })
  #waiting: { resolve: (found: FromAmongThread) => void; reject: (error: Error) => void } | undefined
  #failure: Error | undefined

  constructor() {
    this.#worker.on('message', (found: FromAmongThread) => this.#waiting?.resolve(found))
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', () => this.#fail(new Error('the thread ended before its proposals were ready')))
  }

  tell(message: ToAmongThread): void {
    this.#worker.postMessage(message, [])
  }

  /** @throws whatever ended the thread */
  ask(ids: string[]): Promise<FromAmongThread> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
      if (this.#failure) reject(this.#failure)
      else this.tell({ kind: 'askers', ids })
    })
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  #fail(error: Error): void {
    this.#failure ??= error
    this.#waiting?.reject(this.#failure)
  }
}
