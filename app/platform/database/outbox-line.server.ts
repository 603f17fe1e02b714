import pg from 'pg'

import type { Logger } from '../logger.server.ts'
import { sqlStateOf } from './database-errors.server.ts'
import type { ConsumerName } from './outbox.server.ts'

/** After a connection was lost it is tried again so soon. */
const RETRY_MS = 1000
/** Whoever was told that another process serves a consumer asks again after this, or when that one says that it stops. */
const ASK_AGAIN_MS = 1500
/** What the notification says when another process may take over. */
const FREE = 'free'
const CONNECT_MS = 10_000
const STATEMENT_MS = 15_000
/** No answer for so long, not even that a statement took too long: the network is silent, and the connection is given up. */
const SILENCE_MS = 20_000

/**
 * One connection of a process to the outbox. It hears of new events, asks for them, and holds the right to serve consumers:
 * a lock of the session, so that the right goes with the connection when the process dies.
 */
export interface OutboxLine {
  /** Whether this process serves the consumer; asks for the right where it does not. */
  leads(name: ConsumerName): Promise<boolean>
  query<Row extends pg.QueryResultRow>(name: string, text: string, values: unknown[]): Promise<Row[]>
  /** Settled when the connection was made, or could not be made, for the first time. */
  tried: Promise<void>
  stop(): Promise<void>
}

interface Options {
  /** The right cannot come over a connection of the pool. */
  url: string
  log: Logger
  /** New events wait for these consumers; for all of them, and a consumer may be free, when none is named. */
  wake: (names?: readonly string[]) => void
  silenceMs?: number
}

export function openOutboxLine({ url, log, wake, silenceMs = SILENCE_MS }: Options): OutboxLine {
  let client: pg.Client | undefined
  /** Leads from each connection to the next. */
  const whenLost = new WeakMap<pg.Client, () => void>()
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let leading = new Set<ConsumerName>()
  const refused = new Map<ConsumerName, number>()
  let settle = () => undefined as void
  const tried = new Promise<void>((resolve) => (settle = resolve))

  const connect = async () => {
    const next = new pg.Client({
      connectionString: url,
      application_name: 'nhip-cau outbox',
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_MS,
      statement_timeout: STATEMENT_MS,
      query_timeout: silenceMs,
    })
    let lost = false
    const retry = () => {
      if (lost) return
      lost = true
      if (client === next) client = undefined
      leading = new Set()
      if (!stopped) timer = setTimeout(() => void connect(), RETRY_MS)
    }
    whenLost.set(next, retry)
    next.on('error', retry)
    next.on('end', retry)
    next.on('notification', ({ payload }) => {
      if (payload === FREE) refused.clear()
      wake(payload && payload !== FREE ? payload.split(' ') : undefined)
    })
    try {
      await next.connect()
      // Whether something was delivered may be forgotten in a crash: it is then delivered twice, which consumers bear.
      await next.query('SET synchronous_commit = off')
      // A plan made while the outbox was empty reads all of it, and is kept until PostgreSQL counts it anew.
      await next.query('SET enable_seqscan = off')
      await next.query('SET enable_bitmapscan = off')
      await next.query('LISTEN outbox')
      leading = new Set()
      refused.clear()
      if (!lost) client = next
      wake()
    } catch (error) {
      log.debug({ err: error }, 'cannot listen for events yet')
      next.end().catch(() => undefined)
      retry()
    }
    settle()
  }
  void connect()

  let turn: Promise<unknown> = Promise.resolve()
  const query: OutboxLine['query'] = <Row extends pg.QueryResultRow>(
    name: string,
    text: string,
    values: unknown[],
  ) => {
    const ask = async () => {
      if (!client) throw new Error('the outbox has no connection')
      const asked = client
      try {
        return (await asked.query<Row>({ name, text, values })).rows
      } catch (error) {
        // Without a code of PostgreSQL's the answer did not come: what this connection says later is for nobody.
        if (sqlStateOf(error) === undefined) {
          asked.end().catch(() => undefined)
          whenLost.get(asked)?.()
        }
        throw error
      }
    }
    // Consumers share the connection, one question after the other.
    const asked = turn.then(ask)
    turn = asked.catch(() => undefined)
    return asked
  }
  return {
    tried,
    query,
    async leads(name) {
      if (!client) return false
      if (leading.has(name)) return true
      if (performance.now() - (refused.get(name) ?? -Infinity) < ASK_AGAIN_MS) return false
      const asked = client
      const [row] = await query<{ mine: boolean }>(
        'outbox lead',
        `SELECT pg_try_advisory_lock(hashtext('outbox'), hashtext($1)) AS mine`,
        [name],
      )
      if (!row?.mine) refused.set(name, performance.now())
      else if (asked === client) leading.add(name)
      return leading.has(name)
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await turn
      const last = client
      client = undefined
      // Whoever takes over need not wait until it looks again.
      await last
        ?.query(`SELECT pg_advisory_unlock_all(), pg_notify('outbox', '${FREE}')`)
        .catch(() => undefined)
      await last?.end().catch(() => undefined)
    },
  }
}
