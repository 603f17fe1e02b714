import pg from 'pg'

/** The little that @socket.io/postgres-adapter asks of a pool. */
export type AdapterPool = Pick<pg.Pool, 'query'> & { connect(): Promise<pg.Client & { release(): void }> }

/** What the adapter sends messages to other processes by. */
export interface AdapterLines {
  pool: AdapterPool
  /** Settles when all that was handed over until now is with the other processes. @throws when something of it is not */
  sent(): Promise<void>
  close(): Promise<void>
}

/**
 * Connections of its own for the messages between processes: one that tells, so that messages keep their order and do not
 * wait behind the work of the product, and one that listens. The adapter never gives back a listening connection that was
 * lost, so one from a pool would be missing from it for ever, and the pool could not be closed.
 */
export function adapterLines(options: pg.PoolConfig, onError: (error: Error) => void): AdapterLines {
  const { connectionString } = options
  const telling = new pg.Pool({
    connectionString,
    max: 1,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 10_000,
    application_name: 'nhip-cau sockets',
  })
  telling.on('error', onError)
  telling.on('connect', (client) => client.on('error', onError))
  const underWay = new Set<Promise<unknown>>()
  const query = (...given: Parameters<pg.Pool['query']>) => {
    const asked = telling.query(...given) as unknown as Promise<unknown>
    underWay.add(asked)
    asked.finally(() => underWay.delete(asked)).catch(() => undefined)
    return asked
  }
  return {
    pool: {
      // Only the shape with promises is asked for.
      query: query as unknown as AdapterPool['query'],
      async connect() {
        const client = new pg.Client({ connectionString, application_name: 'nhip-cau sockets' })
        client.on('error', onError)
        await client.connect()
        return Object.assign(client, { release: () => void client.end().catch(onError) })
      },
    },
    async sent() {
      await Promise.all(underWay)
    },
    async close() {
      await Promise.allSettled(underWay)
      await telling.end()
    },
  }
}
