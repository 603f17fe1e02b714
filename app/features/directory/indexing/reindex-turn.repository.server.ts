import { setTimeout as pause } from 'node:timers/promises'

import type pg from 'pg'

/** Any fixed number. */
const TURN = 7_240_034_206
const ASK_EVERY_MS = 500

/**
 * Runs work while no other process on this database builds the index; whoever comes second waits. The turn ends with the
 * connection, so one that is killed holds nobody up.
 */
export async function inReindexTurn<T>(
  pool: pg.Pool,
  onWait: () => void,
  work: () => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let lost: Error | undefined
  const onLost = (error: Error) => (lost = error)
  client.on('error', onLost)
  try {
    // Asking again and again, because a statement that waits would run into the limit of time of all statements.
    for (let waits = 0; !(await isMine(client)); waits++) {
      if (waits === 0) onWait()
      await pause(ASK_EVERY_MS)
    }
    try {
      return await work()
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [TURN]).catch(onLost)
    }
  } finally {
    client.off('error', onLost)
    client.release(lost)
  }
}

async function isMine(client: pg.PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [TURN])
  return rows[0]?.mine === true
}
