import { actAs } from './acting.server.ts'
import type { App } from './app.ts'
import type { Logger } from './logger.server.ts'

/** Small things that may wait a moment and are written together: what they are called, and how they are written. */
export interface Batch<T> {
  name: string
  /** Waits at most so long after the first one. */
  everyMs: number
  /** Holds no more than so many; what comes on top is dropped, because memory matters more than one of them. */
  most: number
  write(app: App, items: readonly T[]): Promise<void>
}

/** Keeps the type of the items while a batch is written down. */
export function defineBatch<T>(batch: Batch<T>): Batch<T> {
  return batch
}

/** What waits in this process to be written. Never throws into a request; a crash loses what still waits. */
export interface Batches {
  add<T>(batch: Batch<T>, item: T): void
  /** Writes all that waits now. */
  flush(): Promise<void>
  close(): Promise<void>
}

interface Waiting {
  items: unknown[]
  timer: NodeJS.Timeout | undefined
  /** The writing that goes on; the next one begins after it. */
  writing: Promise<void>
  failures: number
  dropped: number
}

/** After so many failed tries what waits is dropped: the things are small, and so is the memory for them. */
const MOST_FAILURES = 10

/** Opens the buffers of a process. `app` is asked for late, because the container holds the buffers itself. */
export function createBatches(app: () => App, log: Logger): Batches {
  const all = new Map<Batch<unknown>, Waiting>()
  let closed = false

  const write = async (batch: Batch<unknown>, waiting: Waiting) => {
    const items = waiting.items.splice(0)
    if (items.length === 0) return
    try {
      // Not for whoever happened to begin the wait.
      await actAs({ personId: null, via: 'batch', act: batch.name }, () => batch.write(app(), items))
      waiting.failures = 0
      if (waiting.dropped > 0)
        log.warn({ batch: batch.name, dropped: waiting.dropped }, 'a batch was too full')
      waiting.dropped = 0
    } catch (error) {
      waiting.failures += 1
      const again = waiting.failures < MOST_FAILURES && !closed
      log.warn({ err: error, batch: batch.name, items: items.length, again }, 'a batch was not written')
      if (!again) return void (waiting.failures = 0)
      waiting.items.unshift(...items.slice(0, batch.most - waiting.items.length))
      arm(batch, waiting)
    }
  }
  const writeNow = (batch: Batch<unknown>, waiting: Waiting) => {
    clearTimeout(waiting.timer)
    waiting.timer = undefined
    return (waiting.writing = waiting.writing.then(() => write(batch, waiting)))
  }
  const arm = (batch: Batch<unknown>, waiting: Waiting) => {
    waiting.timer ??= setTimeout(() => void writeNow(batch, waiting), batch.everyMs).unref()
  }
  const flush = async () => {
    await Promise.all([...all].map(([batch, waiting]) => writeNow(batch, waiting)))
  }
  return {
    add(batch, item) {
      const key = batch as Batch<unknown>
      const waiting: Waiting = all.get(key) ?? {
        items: [],
        timer: undefined,
        writing: Promise.resolve(),
        failures: 0,
        dropped: 0,
      }
      all.set(key, waiting)
      if (closed || waiting.items.length >= batch.most) {
        waiting.dropped += 1
        return
      }
      waiting.items.push(item)
      arm(key, waiting)
    },
    flush,
    async close() {
      closed = true
      await flush()
    },
  }
}
