/** Long steps of a start, in the words of the terminal. */
export type StepName =
  'database' | 'migrate' | 'seed' | 'index' | 'uploadFile' | 'checkRows' | 'applyRows' | 'undoRows'

const WORDS: Record<StepName, string> = {
  database: 'Starting the embedded PostgreSQL',
  migrate: 'Bringing the tables up to date',
  seed: 'Writing the demonstration data',
  index: 'Building the search index',
  uploadFile: 'Taking the file over',
  checkRows: 'Checking every row',
  applyRows: 'Writing the rows',
  undoRows: 'Taking the rows back',
}

export type Progress = (done: number, total: number) => void

/** Tells the person at the terminal what is going on, and how long it took. */
export interface Narrator {
  step<T>(name: StepName, work: (progress: Progress) => Promise<T>): Promise<T>
  note(text: string): void
}

interface Out {
  write(text: string): unknown
  isTTY?: boolean
  columns?: number
}

const BAR = 24
/** Often enough to be seen moving. */
const DRAW_EVERY_MS = 100
/** A log file gets a line as often as this. */
const LINE_EVERY_MS = 5000
/** Before this there is no rate worth telling. */
const RATE_AFTER_MS = 500

/**
 * Writes progress to a terminal as one line that is drawn anew; to anything else (a log file, CI) as a line every few
 * seconds.
 */
export function createNarrator(out: Out, now: () => number = () => performance.now()): Narrator {
  const clear = out.isTTY ? '\r\u001b[2K' : ''
  let drawn = ''
  return {
    note(text) {
      // A line that is being drawn stays the last one.
      out.write(`${drawn ? clear : ''}  ${text}\n${drawn}`)
    },
    async step(name, work) {
      const started = now()
      const label = WORDS[name]
      const draw = (line: string) => {
        drawn = line.slice(0, (out.columns ?? 120) - 1)
        out.write(`${clear}${drawn}`)
      }
      if (out.isTTY) draw(`… ${label}`)
      let told = out.isTTY ? -Infinity : started
      // Before the first piece of work there may have been a long wait, which says nothing about how fast it goes.
      let first: { done: number; at: number } | undefined
      try {
        const result = await work((done, total) => {
          first ??= { done, at: now() }
          const since = now() - told
          // The last one is always drawn: what follows it has no progress of its own.
          if (out.isTTY ? since < DRAW_EVERY_MS && done < total : since < LINE_EVERY_MS) return
          told = now()
          const state = progressText(done, total, done - first.done, told - first.at)
          const room = (out.columns ?? 120) - label.length - state.length - 5
          if (out.isTTY) draw(`… ${label} ${bar(done, total, Math.min(BAR, room))}${state}`)
          else out.write(`… ${label}: ${state}\n`)
        })
        out.write(`${clear}✓ ${label} (${secondsText(now() - started)})\n`)
        return result
      } catch (error) {
        // What is said about the error begins on a line of its own.
        if (out.isTTY) out.write(`${clear}✗ ${label}\n`)
        throw error
      } finally {
        drawn = ''
      }
    },
  }
}

/** As wide as there is room for; on a narrow terminal the numbers are enough. */
function bar(done: number, total: number, width: number): string {
  if (width < 1) return ''
  const cells = total > 0 ? Math.min(width, Math.floor((done / total) * width)) : width
  return `${'█'.repeat(cells)}${'░'.repeat(width - cells)} `
}

/** "42 %, 4,200 of 10,000, 2,100/s, 3 s left", when `lately` of them were done in the last `ms`. */
export function progressText(done: number, total: number, lately: number, ms: number): string {
  // Records that came in meanwhile are written too, so there may be more than were counted at first.
  const all = Math.max(done, total)
  const parts = [
    `${all > 0 ? Math.floor((100 * done) / all) : 100} %`,
    `${done.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')}`,
  ]
  const rate = lately / (ms / 1000)
  if (ms >= RATE_AFTER_MS && lately > 0) {
    parts.push(`${Math.round(rate).toLocaleString('en-GB')}/s`)
    parts.push(done < all ? `${timeText((all - done) / rate)} left` : 'finishing')
  }
  return parts.join(', ')
}

function secondsText(ms: number): string {
  return ms < 60_000 ? `${(ms / 1000).toFixed(1)} s` : timeText(ms / 1000)
}

function timeText(seconds: number): string {
  const whole = Math.ceil(seconds)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}
