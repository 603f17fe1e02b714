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
  #left = false

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

  async executeSql(text: string, values?: unknown[]): Promise<pg.QueryResult> {
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

  /** From now on a database that is away is not waited for. */
  leave(): void {
    this.#left = true
  }

  close(): Promise<void> {
    return this.#pool.end()
  }
}
