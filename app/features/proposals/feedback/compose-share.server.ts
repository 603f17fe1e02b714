import { createTranslator } from 'use-intl/core'
import { z } from 'zod'

import { bothNames } from '#app/features/directory/index.ts'
import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { pathIn } from '#app/locales/language.ts'
import { layOut } from '#app/platform/mail/mail-layout.ts'
import type { Compose } from '#app/platform/mail/mail.ts'

import { findShared, SHARED_PARTNER } from './sharing.repository.server.ts'

const Payload = z.object({
  enterprise: z.uuid(),
  partner: z.uuid(),
  from: z.uuid(),
  message: z.string().optional(),
  about: z.string().optional(),
})

/** The mail in which a colleague shows a proposed partner. Nothing is left to say when one of the two is gone. */
const composeShare: Compose = async (app, { payload, language }) => {
  const { enterprise, partner, from, message, about } = Payload.parse(payload)
  const shared = await findShared(app.db, { enterprise, partner, from })
  if (!shared) return null
  const t = createTranslator({
    locale: language,
    messages: catalogueOf(language),
    namespace: 'partnerMails',
  })
  const { sender, own, other } = shared
  const values = {
    by: sender.name,
    own: bothNames(language, own.nameVi, own.nameEn).name.text,
    partner: bothNames(language, other.nameVi, other.nameEn).name.text,
  }
  const query = new URLSearchParams({ enterprise, ...(about === undefined ? {} : { about }) }).toString()
  const url = (path: string) => app.env.publicUrl + pathIn(language, path)
  return layOut({
    language,
    subject: t('subject', values),
    preview: message ?? t('text', values),
    heading: t('subject', values),
    paragraphs: [t('text', values), ...(message === undefined ? [] : [t('message', { ...values, message })])],
    action: { label: t('open'), url: url(`/partners?${query}`) },
    links: [{ label: t('profile', values), url: url(`/enterprises/${other.slug}`) }],
    footer: [t('footer', values)],
  })
}

export const partnerMails = { [SHARED_PARTNER]: composeShare }
