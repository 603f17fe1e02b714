import { createTranslator } from 'use-intl/core'
import { z } from 'zod'

import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { layOut } from '#app/platform/mail/mail-layout.ts'
import type { Compose, ComposedMail, Composers } from '#app/platform/mail/mail.ts'

import { findOwnPerson, findOwnPersonByEmail, type OwnPerson } from './people.repository.server.ts'
import { NOTICE_MAIL, NOTICES } from './queue-notice.server.ts'
import { TICKET_MAIL } from './tickets/send-ticket.server.ts'
import { findTicketById, mintToken, type Ticket } from './tickets/tickets.repository.server.ts'

type Words = ReturnType<typeof wordsOf>

function wordsOf(language: Language) {
  return createTranslator({ locale: language, messages: catalogueOf(language), namespace: 'accountMails' })
}

/** A mail with a link. Whether the address has an account is found out here, where nobody waits for the answer. */
const composeTicket: Compose = async (app, { payload }) => {
  const { ticket: id } = z.object({ ticket: z.uuid() }).parse(payload)
  const ticket = await findTicketById(app.db, id, app.clock.now())
  if (!ticket) return null
  const person = await findOwnPersonByEmail(app.db, ticket.email)
  const language = person?.language ?? ticket.language
  const t = wordsOf(language)
  switch (ticket.kind) {
    case 'sign_up':
      return person ? hasOne(app, t, language, ticket) : welcome(app, t, ticket)
    case 'reset_password':
      return person ? reset(app, t, ticket, person) : hasNone(app, t, language)
    case 'change_email':
      // Whoever has the address is not told who else would like it.
      return person ? null : confirmAddress(app, ticket)
    case 'second_step':
      return null
  }
}

/** To somebody who has lost their password: the link that lets a new one be chosen. */
async function reset(app: App, t: Words, ticket: Ticket, person: OwnPerson): Promise<ComposedMail> {
  const { language } = person
  if (person.demonstration)
    return letter(language, t, { subject: t('shared.subject'), paragraphs: [t('shared.text')] })
  const token = await mintToken(app.db, ticket, app.clock.now(), person.id)
  return letter(language, t, {
    subject: t('reset.subject'),
    paragraphs: [t('reset.text'), t('reset.ignore')],
    action: { label: t('reset.action'), url: addressOf(app, language, `/reset-password/${token}`) },
  })
}

/** To an address without an account whose password was asked for. */
function hasNone(app: App, t: Words, language: Language): ComposedMail {
  return letter(language, t, {
    subject: t('hasNone.subject'),
    paragraphs: [t('hasNone.text'), t('hasNone.ignore')],
    action: { label: t('hasNone.action'), url: addressOf(app, language, '/sign-up') },
  })
}

/** To the new address of somebody: the link that makes it theirs. */
async function confirmAddress(app: App, ticket: Ticket): Promise<ComposedMail | null> {
  const person = ticket.personId ? await findOwnPerson(app.db, ticket.personId) : null
  if (!person) return null
  const { language } = person
  const t = wordsOf(language)
  const token = await mintToken(app.db, ticket, app.clock.now())
  return letter(language, t, {
    subject: t('confirm.subject'),
    paragraphs: [t('confirm.text', { old: person.email }), t('confirm.ignore')],
    action: { label: t('confirm.action'), url: addressOf(app, language, `/account/email/${token}`) },
  })
}

/** Tells somebody what was done to their account. */
const composeNotice: Compose = async (app, { payload, language, recipient }) => {
  const { notice } = z.object({ notice: z.enum(NOTICES) }).parse(payload)
  const person = recipient.id ? await findOwnPerson(app.db, recipient.id) : null
  if (!person) return null
  const t = wordsOf(language)
  return letter(language, t, {
    subject: t(`notice.${notice}.subject`),
    paragraphs: [t(`notice.${notice}.text`), t('notYou')],
    action: { label: t('toReset'), url: addressOf(app, language, '/reset-password') },
  })
}

/** To a newcomer: the link that opens the account. */
async function welcome(app: App, t: Words, ticket: Ticket): Promise<ComposedMail> {
  const token = await mintToken(app.db, ticket, app.clock.now())
  const { language } = ticket
  return letter(language, t, {
    subject: t('signUp.subject'),
    paragraphs: [t('signUp.text'), t('signUp.ignore')],
    action: { label: t('signUp.action'), url: addressOf(app, language, `/sign-up/${token}`) },
  })
}

/** To somebody who has an account and asked for another: where to sign in, and what to do about a lost password. */
function hasOne(app: App, t: Words, language: Language, { returnTo }: Ticket): ComposedMail {
  const back = returnTo === '/' ? '' : `?returnTo=${encodeURIComponent(returnTo)}`
  return letter(language, t, {
    subject: t('hasOne.subject'),
    paragraphs: [t('hasOne.text'), t('hasOne.ignore')],
    action: { label: t('hasOne.action'), url: addressOf(app, language, `/sign-in${back}`) },
    links: [{ label: t('hasOne.reset'), url: addressOf(app, language, '/reset-password') }],
  })
}

function addressOf(app: App, language: Language, path: string): string {
  return app.env.publicUrl + pathIn(language, path)
}

function letter(
  language: Language,
  t: Words,
  said: {
    subject: string
    paragraphs: string[]
    action?: { label: string; url: string }
    links?: { label: string; url: string }[]
  },
): ComposedMail {
  return {
    language,
    ...layOut({
      language,
      preview: said.paragraphs[0] ?? '',
      heading: said.subject,
      footer: [t('footer')],
      ...said,
    }),
  }
}

/** The mails of the accounts feature, by kind. */
export const accountComposers: Composers = {
  [TICKET_MAIL]: composeTicket,
  [NOTICE_MAIL]: composeNotice,
}
