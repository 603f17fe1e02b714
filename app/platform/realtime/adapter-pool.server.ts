import pg from 'pg'

/** The little that @socket.io/postgres-adapter asks of a pool. */
export type AdapterPool = Pick<pg.Pool, 'query'> & { connect(): Promise<pg.Client & { release(): void }> }

/**
 * Statements go through the product's pool; the connection that listens is one of its own.
 * The adapter never gives back a listening connection that was lost, so one from the pool would be missing from it for
 * ever, and the pool could not be closed.
 */
export function adapterPool(pool: pg.Pool, onError: (error: Error) => void): AdapterPool {
  return {
    query: pool.query.bind(pool),
    async connect() {
      const client = new pg.Client({ ...pool.options, application_name: 'nhip-cau sockets' })
      client.on('error', onError)
      await client.connect()
      return Object.assign(client, { release: () => void client.end().catch(onError) })
    },
  }
}
