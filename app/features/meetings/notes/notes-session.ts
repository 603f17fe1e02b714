import * as Y from 'yjs'

import type { Acknowledgement, NotesChange, NotesKept, SharedNotes } from '#app/platform/realtime/events.ts'

import { fromBase64, toBase64 } from './base64.ts'
import { MOST_UPDATE_LETTERS } from './notes.ts'
import { isIncomplete, openSharedText, placeAfter, stateOf, writeText } from './shared-text.ts'

/** How shared notes stand in a page: all is kept, something is on its way, or waits for the line. */
export type NotesState = 'kept' | 'sending' | 'waiting'

/** The way to the server; null when there is no line, or no answer came. */
export interface NotesLine {
  open(vector: string): Promise<Acknowledgement<SharedNotes> | null>
  edit(update: string): Promise<Acknowledgement<NotesKept> | null>
  /** For what is too large for one message. */
  post(base: string, text: string): Promise<boolean>
}

/** What shows the notes. */
export interface NotesBox {
  /** Others have written; `move` says where a place in the text lies now. */
  show(text: string, move: (place: number) => number): void
  state(state: NotesState): void
  /** Whether anything can be written any more. */
  mayWrite(may: boolean): void
  /** Why what was written is not taken in; null when it is. */
  problem(reason: string | null): void
}

/** Between two messages of what is being typed. */
const PACE_MS = 700
const TRY_AGAIN_MS = 5000
/** What was told and did not arrive is found after this time at the latest. */
const LOOK_AGAIN_MS = 60_000
/** Bytes that are sure to fit into a message. */
const MOST_BYTES = Math.floor((MOST_UPDATE_LETTERS / 4) * 3) - 100

/** Shared notes in a page: takes in what others write, sends what is written here, and finds together after each pause. */
export class NotesSession {
  readonly #notes
  readonly #line: NotesLine
  readonly #box: NotesBox
  #version: number
  /** What was written here and is not known to be kept. */
  #pending: Uint8Array[] = []
  /** What others wrote while a letter is being put together here. */
  #held: NotesChange[] | null = null
  #busy = false
  #stopped = false
  #conflicts = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #look: ReturnType<typeof setInterval>

  constructor(known: { base: string; version: number }, line: NotesLine, box: NotesBox) {
    this.#notes = openSharedText(fromBase64(known.base))
    this.#version = known.version
    this.#line = line
    this.#box = box
    this.#notes.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this) this.#pending.push(update)
    })
    this.#notes.text.observe((event, { origin }) => {
      const { delta } = event
      if (origin !== this) box.show(this.text, (place) => placeAfter(place, delta))
    })
    this.#look = setInterval(() => this.#do(() => this.#meet()), LOOK_AGAIN_MS)
  }

  get text(): string {
    return this.#notes.text.toJSON()
  }

  /** All that is known here, for a form that is posted. */
  get base(): string {
    return toBase64(stateOf(this.#notes))
  }

  /** The text of the box is now this. Not while a letter is being put together. */
  wrote(text: string): void {
    if (this.#held) return
    writeText(this.#notes, text, this)
    if (this.#pending.length === 0) return
    this.#box.state('sending')
    this.#soon(PACE_MS)
  }

  /** An input method begins to put a letter together: the text must hold still. */
  hold(): void {
    this.#held ??= []
  }

  /** The letter is there. */
  release(text: string): void {
    const held = this.#held ?? []
    this.#held = null
    this.wrote(text)
    for (const change of held) this.heard(change)
  }

  /** Others have written. */
  heard(change: NotesChange): void {
    if (this.#held) return void this.#held.push(change)
    const missed = change.version > this.#version + 1
    this.#version = Math.max(this.#version, change.version)
    this.#take(change.update)
    if (missed || isIncomplete(this.#notes)) this.#do(() => this.#meet())
  }

  /** Takes in what a page that was loaded anew has brought. */
  take(known: { base: string; version: number }): void {
    if (!this.#held) this.#take(known.base)
  }

  /** The line stands: both sides tell each other what the other lacks. */
  connected(): void {
    this.#do(() => this.#meet())
  }

  stop(): void {
    clearTimeout(this.#timer)
    clearInterval(this.#look)
    if (this.#pending.length > 0 && !this.#busy) void this.#send()
    this.#stopped = true
  }

  #take(update: string): void {
    Y.applyUpdate(this.#notes.doc, fromBase64(update), 'others')
  }

  #soon(ms: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.#do(() => this.#send())
    }, ms)
  }

  /** One at a time. */
  #do(work: () => Promise<void>): void {
    if (this.#stopped) return
    if (this.#busy) return this.#soon(PACE_MS)
    this.#busy = true
    void work().finally(() => {
      this.#busy = false
      if (this.#pending.length > 0 && !this.#stopped && this.#conflicts < 2) this.#soon(PACE_MS)
    })
  }

  async #meet(): Promise<void> {
    const { doc } = this.#notes
    const answer = await this.#line.open(toBase64(Y.encodeStateVector(doc)))
    if (answer === null) return this.#box.state('waiting')
    if (!answer.ok) return this.#box.problem(answer.reason)
    const { update, vector, version, mayWrite } = answer.value
    this.#version = Math.max(this.#version, version)
    this.#box.mayWrite(mayWrite)
    // Held back: the next look brings it.
    if (!this.#held) this.#take(update)
    const lacking = Y.encodeStateAsUpdate(doc, fromBase64(vector))
    // Without new letters it tells only of what went, which the server knows unless something is pending.
    const news = this.#pending.length > 0 || lacking[0] !== 0
    this.#pending = news && mayWrite ? [lacking] : []
    if (news && mayWrite) await this.#send()
    else this.#box.state('kept')
  }

  async #send(): Promise<void> {
    const count = this.#fitting()
    if (count === 0) return
    const sent = this.#pending.slice(0, count)
    const update = Y.mergeUpdates(sent)
    this.#box.state('sending')
    if (update.length > MOST_BYTES) return this.#post(count)
    const answer = await this.#line.edit(toBase64(update))
    if (answer?.ok) return this.#kept(count, answer.value.version)
    if (answer === null || answer.code === 'unavailable' || answer.code === 'tooMany') return this.#wait()
    this.#conflicts += 1
    // Something is missing on one side; only when that does not help there is a reason to tell of.
    if (answer.code === 'conflict' && this.#conflicts < 2) return this.#meet()
    this.#box.problem(answer.reason)
  }

  async #post(count: number): Promise<void> {
    if (await this.#line.post(this.base, this.text)) this.#kept(count, this.#version)
    else this.#wait()
  }

  #kept(count: number, version: number): void {
    this.#pending.splice(0, count)
    // Others may have written between; then theirs is told too, or found when looking.
    if (version === this.#version + 1) this.#version = version
    this.#conflicts = 0
    this.#box.problem(null)
    this.#box.state(this.#pending.length > 0 ? 'sending' : 'kept')
  }

  #wait(): void {
    this.#box.state('waiting')
    this.#soon(TRY_AGAIN_MS)
  }

  /** How many of the pending changes one message takes; at least one. */
  #fitting(): number {
    let bytes = 0
    const over = this.#pending.findIndex((update) => (bytes += update.length) > MOST_BYTES)
    return over === -1 ? this.#pending.length : Math.max(1, over)
  }
}
