import type { ClientBase, Pool } from 'pg'

/** After an error without an SQL state the connection itself is gone. */
function isBroken(error: unknown): boolean {
  return !(error instanceof Error && 'code' in error && /^[0-9A-Z]{5}$/.test(String(error.code)))
}

// A connection that breaks between two queries says so by an event; the next query on it fails and reports it.
const waitForTheNextQuery = () => undefined

/** Runs `work` on a client of its own and gives the client back, or closes it when it cannot be used again. */
export async function withClient<Result>(
  pool: Pool,
  work: (client: ClientBase) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  client.on('error', waitForTheNextQuery)
  let usable = true
  try {
    return await work(client)
  } catch (error) {
    usable = !isBroken(error)
    throw error
  } finally {
    client.off('error', waitForTheNextQuery)
    client.release(!usable)
  }
}

/** Runs `work` in one transaction on a client of its own. */
export function inTransaction<Result>(
  pool: Pool,
  work: (client: ClientBase) => Promise<Result>,
): Promise<Result> {
  return withClient(pool, async (client) => {
    await client.query('BEGIN')
    try {
      const result = await work(client)
      await client.query('COMMIT')
      return result
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined)
      throw error
    }
  })
}

/** Runs `work` on one snapshot, so that all its answers agree, with a limit on the time of each statement. */
export function onSnapshot<Result>(
  pool: Pool,
  timeoutMs: number,
  work: (client: ClientBase) => Promise<Result>,
): Promise<Result> {
  return withClient(pool, async (client) => {
    await client.query(
      `BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY;
       SET LOCAL statement_timeout = ${Math.round(timeoutMs)};
       SET LOCAL pg_trgm.similarity_threshold = 0.2;
       SET LOCAL enable_seqscan = off;
       SET LOCAL jit = off`,
    )
    try {
      return await work(client)
    } finally {
      // A connection that is gone needs none, and the pool drops it by itself.
      await client.query('ROLLBACK').catch(() => undefined)
    }
  })
}
