import type { Language } from '#app/locales/language.ts'

import type { App } from '../app.ts'

/** A mail whose turn has come, as its composer gets it. */
export interface QueuedMail {
  id: string
  kind: string
  language: Language
  payload: unknown
  /** `id` is null for an address that need not belong to a person; the name is empty then. */
  recipient: { id: string | null; name: string }
}

/** An entry for the reader's calendar, as programs for mail offer it (RFC 6047). */
export interface MailCalendar {
  method: 'REQUEST' | 'CANCEL' | 'PUBLISH'
  /** A whole iCalendar text with the same method. */
  content: string
}

/** What a mail says. Both forms say the same. */
export interface ComposedMail {
  subject: string
  text: string
  html: string
  /** Where it is said in another language than the mail was queued in. */
  language?: Language
  /** Path of the page that ends such mails by one click and without sign-in; left out for mails that must come. */
  unsubscribe?: string
  calendar?: MailCalendar
}

/**
 * Says what a queued mail says, from what is true when it is sent. Null when there is nothing left to say.
 * What it throws puts the mail off.
 */
export type Compose = (app: App, mail: QueuedMail) => Promise<ComposedMail | null>

/** Kinds of mails and who composes them; features provide them, app.server.ts puts them together. */
export type Composers = Readonly<Record<string, Compose>>

/** A message as it is handed over. */
export interface Message extends Omit<ComposedMail, 'unsubscribe' | 'language'> {
  id: string
  to: { name: string; address: string }
  language: Language
  /** Whole address of the page that ends such mails. */
  unsubscribe?: string
}

/** Hands a message over. @throws MailRefused when it was not taken */
export interface MailTransport {
  send(message: Message): Promise<void>
  close(): void
}

/** A message was not taken. Says nothing that the other server said: its words hold addresses. */
export class MailRefused extends Error {
  /** Whether it may be taken later. */
  readonly passing: boolean
  readonly reason: string

  constructor(reason: string, passing: boolean) {
    super(`the mail was ${passing ? 'not taken yet' : 'refused'}: ${reason}`)
    this.name = 'MailRefused'
    this.reason = reason
    this.passing = passing
  }
}
