import { Worker } from 'node:worker_threads'

import { threadFile } from '#app/platform/thread-file.server.ts'

import type { BusyAsked, BusyFound } from './busy-spans.ts'
import type { FromBusyThread } from './read-busy-thread.server.ts'

/** A calendar of two megabytes takes less than a second. */
const LONGEST_MS = 5000
const MOST_MEGABYTES = 128
const MOST_STARTS = 2
const TOO_COMPLEX: BusyFound = { kind: 'failed', failure: 'tooComplex' }

/**
 * Reads calendar files in a thread of its own, one after the other. Rules of repetition can be written so that nobody comes
 * to their end: the thread is then ended, and the next file gets a new one. `end` when there are no more.
 */
export class BusyThread {
  #thread: Thread | undefined
  #last: Promise<unknown> = Promise.resolve()
  readonly #longestMs: number

  constructor(longestMs = LONGEST_MS) {
    this.#longestMs = longestMs
  }

  /** When somebody is busy by a file; `tooComplex` where that takes too long, or too much memory. */
  read(asked: BusyAsked): Promise<BusyFound> {
    const found = this.#last.then(() => this.#readNow(asked))
    this.#last = found.catch(() => undefined)
    return found
  }

  async end(): Promise<void> {
    const worker = this.#thread?.worker
    this.#thread = undefined
    await worker?.terminate()
  }

  async #readNow(asked: BusyAsked): Promise<BusyFound> {
    const worker = await this.#started()
    const answer = nextWord(worker)
    worker.postMessage(asked, [])
    const late = new AbortController()
    const found = await Promise.race([answer, after(this.#longestMs, late.signal)])
    late.abort()
    if (found && found !== 'ready') return found
    await this.end()
    return TOO_COMPLEX
  }

  /** A thread that listens. On a machine that is short of everything one may fail to start: a second one is tried. */
  async #started(): Promise<Worker> {
    for (let tries = 1; ; tries++) {
      this.#thread ??= startThread()
      const { worker, ready, failure } = this.#thread
      if ((await ready) === 'ready') return worker
      await this.end()
      if (tries === MOST_STARTS)
        throw new Error('the thread that reads calendars did not start', { cause: failure() })
    }
  }
}

interface Thread {
  worker: Worker
  ready: Promise<unknown>
  /** Why it has ended, as far as it said. */
  failure: () => unknown
}

function startThread(): Thread {
  const worker = new Worker(threadFile('app/features/availability/sources/read-busy.worker.mjs'), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
  let failure: unknown
  // Whoever waits for a word sees that it has ended; without this an error between two files would end the process.
  worker.on('error', (error) => (failure = error))
  return { worker, ready: nextWord(worker), failure: () => failure }
}

/** What a thread says next; null when it has ended without a word. */
function nextWord(worker: Worker): Promise<FromBusyThread | null> {
  return new Promise((resolve) => {
    const settle = (word: FromBusyThread | null) => {
      worker.off('message', settle)
      worker.off('error', onEnd)
      worker.off('exit', onEnd)
      resolve(word)
    }
    const onEnd = () => settle(null)
    worker.on('message', settle)
    worker.on('error', onEnd)
    worker.on('exit', onEnd)
  })
}

function after(milliseconds: number, unless: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds, null)
    unless.addEventListener('abort', () => clearTimeout(timer))
  })
}
