import { setTimeout as pause } from 'node:timers/promises'

import { io, type Socket } from 'socket.io-client'

import { meetingRefusals } from '#app/locales/vi/meeting-refusals.ts'
import type { Acknowledgement } from '#app/platform/realtime/events.ts'

import { acceptCall, acceptForm } from '../realtime/meeting-calls.ts'
import { moment } from '../realtime/messages.ts'
import type { Party } from '../realtime/people.ts'

export interface Acceptance {
  meetingId: string
  version: number
  timeId: string
}

/** What came back of one try. */
interface Reply {
  ok: boolean
  code: string
  reason: string
  /** Whether a refusal says what stands in the way: with the state, the version and the times that still fit. */
  clear: boolean
}

export interface Answer extends Reply {
  /** How often it was sent until this answer came, and what was answered before. */
  tries: number
  before: string[]
  sentAt: number
  answeredAt: number
}

const DONE: Reply = { ok: true, code: 'ok', reason: '', clear: true }
const SILENCE: Reply = { ok: false, code: 'silence', reason: 'no answer', clear: false }
/** What the page says to whoever lost a time. */
const TIME_TAKEN = meetingRefusals.reasons.timeTaken.title
/** Longer than the whole rush takes: whoever asks again meanwhile only lengthens the line. */
const ANSWER_MS = 60_000
const MOST_TRIES = 40
/** Answers that mean: not now, nothing has happened. */
const LATER = new Set(['unavailable', 'tooMany', 'silence', '503', '429'])

/** A person with an open page, whose line finds another server when its own dies, as behind a load balancer. */
export class Caller {
  readonly party: Party
  /** Meetings whose agreement this page was told of, and how often. */
  readonly heard = new Map<string, number>()
  #urls: readonly string[]
  #socket: Socket | undefined
  #since: string | undefined
  #closed = false
  readonly #kind: string

  constructor(party: Party, urls: readonly string[], kind: string) {
    this.party = party
    this.#urls = urls
    this.#kind = kind
  }

  /** The server that it talks to at present. */
  get url(): string {
    return this.#urls[0] ?? ''
  }

  async connect(): Promise<void> {
    while (!this.#closed) {
      try {
        return await this.#open(this.url)
      } catch {
        this.#urls = [...this.#urls.slice(1), this.url]
        await pause(100 + Math.random() * 200)
      }
    }
  }

  #open(url: string): Promise<void> {
    const socket = io(url, {
      path: '/realtime',
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders: { cookie: this.party.cookie },
      auth: (tell) => tell({ since: this.#since }),
    })
    socket.on('changed', ({ id, kind, at }: { id: string; kind: string; at: string }) => {
      this.#since = at
      if (kind === this.#kind) this.heard.set(id, (this.heard.get(id) ?? 0) + 1)
    })
    return new Promise((resolve, reject) => {
      socket.once('connect_error', (error) => {
        socket.close()
        reject(error)
      })
      socket.once('connect', () => {
        this.#socket = socket
        socket.once('disconnect', () => {
          this.#socket = undefined
          this.#urls = [...this.#urls.slice(1), this.url]
          void this.connect()
        })
        resolve()
      })
    })
  }

  /** Accepts until there is an answer that says what has come of it, by the line or by the form. */
  async accept(acceptance: Acceptance, by: 'line' | 'form'): Promise<Answer> {
    const sentAt = moment()
    const before: string[] = []
    for (let tries = 1; ; tries += 1) {
      const answer = by === 'line' ? await this.#overLine(acceptance) : await this.#byForm(acceptance)
      const last = tries >= MOST_TRIES || !LATER.has(answer.code)
      if (last) return { ...answer, tries, before, sentAt, answeredAt: moment() }
      before.push(answer.code)
      await pause(200 + Math.random() * 800)
    }
  }

  async #overLine(acceptance: Acceptance): Promise<Reply> {
    const [name, input] = acceptCall(acceptance)
    try {
      if (!this.#socket) throw new Error('no line')
      const answer = (await this.#socket.timeout(ANSWER_MS).emitWithAck(name, input)) as Acknowledgement
      if (answer.ok) return DONE
      const { code, reason, present, alternatives } = answer
      return { ok: false, code, reason, clear: code === 'conflict' && !!present && !!alternatives }
    } catch {
      return SILENCE
    }
  }

  async #byForm(acceptance: Acceptance): Promise<Reply> {
    const { path, body } = acceptForm(acceptance)
    const { url } = this
    try {
      const answer = await fetch(`${url}${path}`, {
        method: 'POST',
        body,
        redirect: 'manual',
        headers: { cookie: this.party.cookie, origin: url },
        signal: AbortSignal.timeout(ANSWER_MS),
      })
      const page = await answer.text()
      if (answer.status === 302) return DONE
      const code = answer.status === 409 ? 'conflict' : String(answer.status)
      return { ok: false, code, reason: page.slice(0, 200), clear: page.includes(TIME_TAKEN) }
    } catch {
      return SILENCE
    }
  }

  close(): void {
    this.#closed = true
    this.#socket?.removeAllListeners('disconnect')
    this.#socket?.close()
  }
}
