import pg from 'pg'

import { actingLabel, boundToActing } from '../acting.server.ts'

/** The driver's connection with its one method as it really is: every call shape of pg in one. */
type Connection = new (config?: pg.ClientConfig) => {
  query(config: unknown, values?: unknown, callback?: unknown): unknown
}
type Callback = (error: Error | null, result?: unknown) => void
type Query = (config: unknown, values?: unknown, callback?: unknown) => unknown

/** What may change something. Whatever is missing here would be logged without its actor, never wrongly. */
const MAY_WRITE = /^[\s(]*(?:insert|update|delete|merge|with|begin|start|copy|truncate|call|do)\b/i
const ENDS_TRANSACTION = /^\s*(?:commit|end|rollback|abort)\b/i
const BEGINS_TRANSACTION = /^\s*(?:begin|start)\b/i

/**
 * A connection that tells the database on whose behalf it writes, in the setting `app.actor`. It says so before the first
 * statement that may write after the actor has changed, at the price of one round trip; reading costs nothing.
 */
class ActingClient extends (pg.Client as unknown as Connection) {
  /** What the connection says at present; undefined when that is not certain. */
  #label: string | undefined = ''
  #inTransaction = false
  /** Said inside the transaction: a rollback would take it back. */
  #saidInside = false

  override query(config: unknown, values?: unknown, callback?: unknown): unknown {
    const send: Query = (...given) => super.query(...given)
    const text = textOf(config)
    const label = MAY_WRITE.test(text) ? actingLabel() : this.#label
    const said = label === this.#label
    if (!said) this.#saidInside = this.#inTransaction
    this.#follow(text)
    if (said) return send(config, values, callback)
    this.#label = label
    return this.#after(label ?? '', send, config, values, callback)
  }

  /** Says the label, then sends the query; both answer as one. */
  #after(label: string, send: Query, config: unknown, values: unknown, callback: unknown): unknown {
    const say = (then: (error: Error | null) => void) => {
      const told: Callback = (error) => {
        if (error) this.#label = undefined
        then(error)
      }
      send({ name: 'acting', text: `SELECT set_config('app.actor', $1, false)`, values: [label] }, told)
    }
    const heard = [callback, values].find((one): one is Callback => typeof one === 'function')
    if (heard) {
      say((error) => (error ? heard(error) : send(config, values, callback)))
      return undefined
    }
    if (isSubmittable(config)) {
      say(() => send(config, values))
      return config
    }
    return new Promise((resolve, reject) => {
      say((error) => (error ? reject(error) : resolve(send(config, values))))
    })
  }

  #follow(text: string): void {
    if (BEGINS_TRANSACTION.test(text)) {
      this.#inTransaction = true
      this.#saidInside = false
    } else if (ENDS_TRANSACTION.test(text)) {
      this.#inTransaction = false
      if (this.#saidInside) this.#label = undefined
      this.#saidInside = false
    }
  }
}

/** A pool of such connections. A caller that had to wait for one still acts as itself. */
export class ActingPool extends pg.Pool {
  constructor(config: pg.PoolConfig) {
    super({ ...config, Client: ActingClient as unknown as typeof pg.Client })
  }

  override connect(): Promise<pg.PoolClient>
  override connect(callback: Parameters<pg.Pool['connect']>[0]): void
  override connect(callback?: Parameters<pg.Pool['connect']>[0]): Promise<pg.PoolClient> | void {
    // The pool hands a free connection over while the one before is still acting.
    return callback ? super.connect(boundToActing(callback)) : super.connect()
  }
}

function textOf(config: unknown): string {
  if (typeof config === 'string') return config
  const { text } = config as { text?: unknown }
  return typeof text === 'string' ? text : ''
}

function isSubmittable(config: unknown): boolean {
  return typeof (config as { submit?: unknown }).submit === 'function'
}
