import { SearchUnavailable, type SearchAnswer, type SearchPort, type SearchRequest } from './search-port.ts'
import { tee } from './tee.ts'

export interface FallbackOptions {
  /** Called when the preferred engine goes away, once until it is back. */
  onDegraded?: (error: SearchUnavailable) => void
  /** Called when it answers again. */
  onRecovered?: () => void
  /** How long to leave it alone before it is tried again, in milliseconds. */
  retryAfterMs?: number
  now?: () => number
}

const RETRY_AFTER_MS = 5000

/**
 * Asks the preferred engine, and the other one while it is away; answers then say `degraded`.
 *
 * The first refusal opens a circuit: requests that were still waiting go to the fallback at once, and later ones do not
 * wait at all. Every few seconds one request is also given to the preferred engine in the background; when that is
 * answered the circuit closes. Writes go to both engines, and a write that the preferred one did not take is an error,
 * so that it is tried again; the fallback has it then already.
 */
export function createSearchWithFallback(
  preferred: SearchPort,
  fallback: SearchPort,
  options: FallbackOptions = {},
): SearchPort {
  const circuit = new Circuit(options)

  const degraded = async (request: SearchRequest): Promise<SearchAnswer> => ({
    ...(await fallback.search(request)),
    degraded: true,
  })

  const toBoth = async <Result>(
    onFallback: Promise<Result>,
    onPreferred: Promise<Result>,
  ): Promise<Result> => {
    const [kept, wanted] = await Promise.allSettled([onFallback, onPreferred])
    if (kept.status === 'rejected') throw kept.reason
    if (wanted.status === 'rejected') throw wanted.reason
    return wanted.value
  }

  return {
    engine: preferred.engine,

    async search(request, trial) {
      // What Meilisearch would find with other synonyms only another engine can say; the rules are the same.
      if (trial) return fallback.search(request, trial)
      if (circuit.isOpen()) {
        circuit.probe(() => preferred.search(request))
        return degraded(request)
      }
      const leave = circuit.waitUntilOpen()
      const answer = preferred.search(request).catch((error: unknown) => {
        if (!(error instanceof SearchUnavailable)) throw error
        circuit.open(error)
        return undefined
      })
      const first = await Promise.race([answer, leave.promise]).finally(leave.forget)
      return first ?? degraded(request)
    },

    // The two engines differ at the edges: a comparison with an earlier answer waits for the one that gave it.
    identify: (request) => preferred.identify(request),

    put: (documents) => toBoth(fallback.put(documents), preferred.put(documents)),

    remove: (ids) => toBoth(fallback.remove(ids), preferred.remove(ids)),

    rebuild(documents, onProgress) {
      const [mine, theirs] = tee(documents)
      // One that fails before it has read anything must not keep the other waiting.
      return toBoth(
        fallback.rebuild(mine, onProgress).finally(() => mine.stop()),
        preferred.rebuild(theirs).finally(() => theirs.stop()),
      )
    },

    async refreshSynonyms() {
      await toBoth(fallback.refreshSynonyms(), preferred.refreshSynonyms())
    },

    count: () => either(preferred.count(), () => fallback.count()),

    ping: () => either(preferred.ping(), () => fallback.ping()),
  }
}

async function either<Result>(first: Promise<Result>, other: () => Promise<Result>): Promise<Result> {
  try {
    return await first
  } catch (error) {
    if (!(error instanceof SearchUnavailable)) throw error
    return other()
  }
}

/** Remembers that an engine is away, and when to try it again. */
class Circuit {
  readonly #options: FallbackOptions
  readonly #now: () => number
  #retryAt: number | undefined
  #probing = false
  readonly #waiting = new Set<() => void>()

  constructor(options: FallbackOptions) {
    this.#options = options
    this.#now = options.now ?? (() => performance.now())
  }

  isOpen(): boolean {
    return this.#retryAt !== undefined
  }

  /** A promise that resolves when the circuit opens, for a request that is waiting for an answer. */
  waitUntilOpen(): { promise: Promise<undefined>; forget: () => void } {
    let go: () => void = () => undefined
    const promise = new Promise<undefined>((resolve) => (go = () => resolve(undefined)))
    this.#waiting.add(go)
    return { promise, forget: () => this.#waiting.delete(go) }
  }

  open(error: SearchUnavailable): void {
    const first = this.#retryAt === undefined
    this.#retryAt = this.#now() + (this.#options.retryAfterMs ?? RETRY_AFTER_MS)
    if (!first) return
    for (const go of this.#waiting) go()
    this.#options.onDegraded?.(error)
  }

  /** Tries the engine again when it is time, one request at a time and nobody waiting for it. */
  probe(ask: () => Promise<unknown>): void {
    if (this.#probing || this.#retryAt === undefined || this.#now() < this.#retryAt) return
    this.#probing = true
    ask()
      .then(
        () => this.#close(),
        (error: unknown) => {
          // Any other error is an answer too: the engine is there.
          if (error instanceof SearchUnavailable) this.open(error)
          else this.#close()
        },
      )
      .finally(() => (this.#probing = false))
  }

  #close(): void {
    this.#retryAt = undefined
    this.#options.onRecovered?.()
  }
}
