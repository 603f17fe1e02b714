import { setTimeout as pause } from 'node:timers/promises'

import pg from 'pg'

import { isDatabaseAway } from '../database/database-errors.server.ts'

const PAUSE_MS = 500

/**
 * The queue's own connections. A statement that finds the database away is asked again until it is back: the queue does not
 * wait for its note of how a job ended, so a refusal would be heard by nobody, end the process, and lose the note.
 */
export class QueueDatabase {
  readonly #pool: pg.Pool
  readonly #onAway: (error: unknown) => void
  readonly #underWay = new Set<Promise<unknown>>()
  #left = false
  #closed = false

  constructor(url: string, onAway: (error: unknown) => void) {
    this.#onAway = onAway
    this.#pool = new pg.Pool({ connectionString: url, application_name: 'nhip-cau jobs', max: 4 })
    this.#pool.on('error', onAway)
    this.#pool.on('connect', (client) => client.on('error', onAway))
  }

  /** For whoever waits for the answer and can say that there is none. */
  readonly once = {
    executeSql: (text: string, values?: unknown[]): Promise<pg.QueryResult> => this.#pool.query(text, values),
  }

  executeSql(text: string, values?: unknown[]): Promise<pg.QueryResult> {
    // The queue still puts away what it had begun; it would not hear the refusal either, which would end the process.
    if (this.#closed) return new Promise(() => {})
    const answer = this.#patiently(text, values)
    this.#underWay.add(answer)
    // Whoever asked hears of a refusal; this only keeps count.
    const forget = () => this.#underWay.delete(answer)
    answer.then(forget, forget)
    return answer
  }

  /** From now on a database that is away is not waited for. */
  leave(): void {
    this.#left = true
  }

  /** Ends the connections when the last statement is answered. */
  async close(): Promise<void> {
    // What is answered may ask again.
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay)
    this.#closed = true
    await this.#pool.end()
  }

  async #patiently(text: string, values?: unknown[]): Promise<pg.QueryResult> {
    let told = false
    for (;;) {
      try {
        return await this.once.executeSql(text, values)
      } catch (error) {
        if (this.#left || !isDatabaseAway(error)) throw error
        if (!told) this.#onAway(error)
        told = true
        await pause(PAUSE_MS)
      }
    }
  }
}
