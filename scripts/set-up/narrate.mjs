/** The set-up cannot go on. The message is one clear sentence with its remedy. */
export class SetUpError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message)
    this.name = 'SetUpError'
  }
}

const QUIET_MS = 10_000

/**
 * Tells the terminal that a long step is going on, and at its end how long it took. A terminal sees the seconds run;
 * a log file gets a line every ten seconds.
 * @template Result
 * @param {string} label
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function narrate(label, work) {
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  const { stdout } = process
  stdout.write(stdout.isTTY ? `… ${label}` : `… ${label}\n`)
  const timer = setInterval(
    () =>
      stdout.write(
        `${stdout.isTTY ? '\r' : ''}… ${label} (${Math.round(seconds())} s)${stdout.isTTY ? '' : '\n'}`,
      ),
    stdout.isTTY ? 1000 : QUIET_MS,
  )
  try {
    const result = await work()
    clearInterval(timer)
    stdout.write(`${stdout.isTTY ? '\r\u001b[2K' : ''}✓ ${label} (${seconds().toFixed(1)} s)\n`)
    return result
  } catch (error) {
    clearInterval(timer)
    stdout.write(`${stdout.isTTY ? '\r\u001b[2K' : ''}✗ ${label} (${seconds().toFixed(1)} s)\n`)
    throw error
  }
}
