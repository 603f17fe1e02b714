import { createTranslator } from 'use-intl/core'
import { z } from 'zod'

import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { pathIn } from '#app/locales/language.ts'
import { layOut } from '#app/platform/mail/mail-layout.ts'
import type { Compose } from '#app/platform/mail/mail.ts'

import { findStateOf } from './webhooks.repository.server.ts'

const Payload = z.object({ webhook: z.uuid() })

/** The mail that says that nothing more is sent to an address; null when it was switched on again or is gone. */
export const composeWebhookOff: Compose = async (app, { payload, language }) => {
  const { webhook: id } = Payload.parse(payload)
  const webhook = await findStateOf(app.db, id)
  if (webhook?.state !== 'disabled') return null
  const t = createTranslator({
    locale: language,
    messages: catalogueOf(language),
    namespace: 'webhookMails.off',
  })
  const { host } = new URL(webhook.url)
  return layOut({
    language,
    subject: t('subject', { host }),
    preview: t('preview'),
    heading: t('heading', { host }),
    paragraphs: [t('text', { url: webhook.url }), t('next')],
    action: { label: t('open'), url: app.env.publicUrl + pathIn(language, `/account/webhooks/${id}`) },
    footer: [t('footer')],
  })
}
