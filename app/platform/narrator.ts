/** Long steps of a start, in the words of the terminal. */
export type StepName = 'database' | 'migrate' | 'seed' | 'index'

const WORDS: Record<StepName, string> = {
  database: 'Starting the embedded PostgreSQL',
  migrate: 'Bringing the tables up to date',
  seed: 'Writing the demonstration data',
  index: 'Building the search index',
}

export type Progress = (done: number, total: number) => void

/** Tells the person at the terminal what is going on, and how long it took. */
export interface Narrator {
  step<T>(name: StepName, work: (progress: Progress) => Promise<T>): Promise<T>
  note(text: string): void
}

const BAR = 24

/** Writes progress to a terminal; without one (a log file, CI) one line a step, without a moving bar. */
export function createNarrator(out: { write(text: string): unknown; isTTY?: boolean }): Narrator {
  return {
    note: (text) => void out.write(`  ${text}\n`),
    async step(name, work) {
      const started = performance.now()
      const label = WORDS[name]
      if (out.isTTY) out.write(`… ${label}`)
      let shown = -1
      const result = await work((done, total) => {
        const cells = total > 0 ? Math.floor((done / total) * BAR) : BAR
        if (!out.isTTY || cells === shown) return
        shown = cells
        out.write(
          `\r… ${label} ${'█'.repeat(cells)}${'░'.repeat(BAR - cells)} ${Math.floor((100 * done) / total)} %`,
        )
      })
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      out.write(`${out.isTTY ? '\r\u001b[2K' : ''}✓ ${label} (${seconds} s)\n`)
      return result
    },
  }
}
