import pg from 'pg'

/** The little that @socket.io/postgres-adapter asks of a pool. */
export type AdapterPool = Pick<pg.Pool, 'query'> & { connect(): Promise<pg.Client & { release(): void }> }

/** How the adapter tells. A page hears of a change only after the other processes were told, so this must never queue up. */
const NOTIFY = 'SELECT pg_notify($1, $2)'
const NOTIFY_ALL =
  'SELECT pg_notify(to_whom, what) FROM unnest($1::text[], $2::text[]) AS told (to_whom, what)'
type Notification = readonly [channel: string, payload: string]

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
  const notify = inOneStatement((all) =>
    telling.query(NOTIFY_ALL, [all.map(([to]) => to), all.map(([, what]) => what)]),
  )
  const query = (text: string, values: unknown[] = []) => {
    const asked: Promise<unknown> =
      text === NOTIFY ? notify([String(values[0]), String(values[1])]) : telling.query(text, values)
    underWay.add(asked)
    asked.finally(() => underWay.delete(asked)).catch(() => undefined)
    return asked
  }
  return {
    pool: {
      // Only the shape with promises is asked for.
      query: query as unknown as AdapterPool['query'],
      async connect() {
        const client = new pg.Client({
          connectionString,
          application_name: 'nhip-cau sockets',
          keepAlive: true,
        })
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

/** One statement is under way at a time; what comes meanwhile goes together with the next. */
function inOneStatement(
  send: (all: readonly Notification[]) => Promise<unknown>,
): (one: Notification) => Promise<unknown> {
  let sending: Promise<unknown> = Promise.resolve()
  let next: { all: Notification[]; done: Promise<unknown> } | undefined
  return (one) => {
    if (!next) {
      const all: Notification[] = []
      const done = sending.then(() => {
        next = undefined
        return send(all)
      })
      sending = done.catch(() => undefined)
      next = { all, done }
    }
    next.all.push(one)
    return next.done
  }
}
