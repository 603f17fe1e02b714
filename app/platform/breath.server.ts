import { setImmediate } from 'node:timers/promises'

/** Longest stretch of work without letting others in. */
const SLICE_MS = 12

/**
 * Lets requests in between when work has gone on for a while. To be awaited often: it costs nothing until the time is up.
 */
export class Breath {
  #since = performance.now()

  /** Whether it is time; asking is cheap, so that a loop over rows needs no promise for each. */
  get due(): boolean {
    return performance.now() - this.#since > SLICE_MS
  }

  async take(): Promise<void> {
    await setImmediate()
    this.#since = performance.now()
  }
}
