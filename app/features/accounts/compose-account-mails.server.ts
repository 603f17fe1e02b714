import { createTranslator } from 'use-intl/core'
import { z } from 'zod'

import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { layOut } from '#app/platform/mail/mail-layout.ts'
import type { Compose, ComposedMail, Composers } from '#app/platform/mail/mail.ts'

import { findPersonByEmail } from './people.repository.server.ts'
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
  const person = await findPersonByEmail(app.db, ticket.email)
  const language = person?.language ?? ticket.language
  const t = wordsOf(language)
  if (ticket.kind === 'sign_up') return person ? hasOne(app, t, language, ticket) : welcome(app, t, ticket)
  return null
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
export const accountComposers: Composers = { [TICKET_MAIL]: composeTicket }
