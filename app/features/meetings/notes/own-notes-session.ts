import type { Acknowledgement, NotesKept } from '#app/platform/realtime/events.ts'

import type { NotesState } from './notes-session.ts'

const PAUSE_MS = 1000
const TRY_AGAIN_MS = 5000

/** What shows the notes that somebody writes for themselves. */
export interface OwnNotesBox {
  state(state: NotesState): void
  /** Why what was written is not kept; null when it is. */
  problem(reason: string | null): void
  /** The version that is kept now. */
  version(version: number): void
}

/** Keeps what somebody writes for themselves, a moment after the last key. Where that fails the form is still there. */
export class OwnNotesSession {
  #version: number
  /** What is not known to be kept; null for nothing. */
  #text: string | null = null
  #busy = false
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #keep
  readonly #box: OwnNotesBox

  constructor(
    version: number,
    keep: (version: number, text: string) => Promise<Acknowledgement<NotesKept> | null>,
    box: OwnNotesBox,
  ) {
    this.#version = version
    this.#keep = keep
    this.#box = box
  }

  wrote(text: string): void {
    this.#text = text
    this.#box.state('sending')
    this.#soon(PAUSE_MS)
  }

  /** A page that was read again knows of a later version, saved by the form or elsewhere. */
  take(version: number): void {
    if (this.#text === null) this.#version = Math.max(this.#version, version)
  }

  /** Sends at once what waits. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    const text = this.#text
    if (text === null || this.#busy) return
    this.#busy = true
    const answer = await this.#keep(this.#version, text)
    this.#busy = false
    if (answer?.ok) this.#kept(text, answer.value.version)
    else {
      this.#box.state('waiting')
      if (answer) this.#box.problem(answer.reason)
      // Another page has written: only the person can say which counts.
      if (answer?.code !== 'conflict') this.#soon(TRY_AGAIN_MS)
    }
  }

  #kept(text: string, version: number): void {
    this.#version = version
    this.#box.version(version)
    this.#box.problem(null)
    if (this.#text === text) this.#text = null
    this.#box.state(this.#text === null ? 'kept' : 'sending')
    if (this.#text !== null) this.#soon(PAUSE_MS)
  }

  #soon(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), ms)
  }
}
