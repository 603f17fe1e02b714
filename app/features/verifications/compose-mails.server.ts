import { createTranslator } from 'use-intl/core'
import { z } from 'zod'

import { bothNames } from '#app/features/directory/index.ts'
import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import { layOut } from '#app/platform/mail/mail-layout.ts'
import type { Compose } from '#app/platform/mail/mail.ts'

import { findForMail } from './read-verifications.repository.server.ts'
import { MAILS } from './verifications.repository.server.ts'

const Payload = z.object({ request: z.uuid(), version: z.coerce.number().optional() })

/** What officers decided. Nothing when it has moved on since: the next mail says so. */
const composeDecision: Compose = async (app, { payload, language }) => {
  const { request: id, version } = Payload.parse(payload)
  const request = await findForMail(app.db, id)
  if (!request || request.version !== version || request.state === 'open') return null
  const { kind, state, enterprise } = request
  const t = translator(language)
  const name = bothNames(language, enterprise.nameVi, enterprise.nameEn).name.text
  const note = request.steps[0]?.note ?? null
  const path = state === 'approved' ? '' : kind === 'claim' ? '/claim' : '/verification'
  const subject = t(`decided.${kind}.${state}.subject`, { name })
  return layOut({
    language,
    subject,
    preview: note ?? subject,
    heading: subject,
    paragraphs: [t(`decided.${kind}.${state}.text`, { name }), ...(note ? [t('note', { note })] : [])],
    action: {
      label: t('open'),
      url: app.env.publicUrl + pathIn(language, `/enterprises/${enterprise.slug}${path}`),
    },
    footer: [t('footer')],
  })
}

/** To the owners of an enterprise: somebody else claims it. */
const composeClaimed: Compose = async (app, { payload, language }) => {
  const { request: id } = Payload.parse(payload)
  const request = await findForMail(app.db, id)
  if (!request || request.state === 'rejected') return null
  const { enterprise, person, jobTitle } = request
  const t = translator(language)
  const name = bothNames(language, enterprise.nameVi, enterprise.nameEn).name.text
  const subject = t('claimed.subject', { name })
  return layOut({
    language,
    subject,
    preview: subject,
    heading: subject,
    paragraphs: [t('claimed.text', { person: person.name, jobTitle, name }), t('claimed.next')],
    action: {
      label: t('open'),
      url: app.env.publicUrl + pathIn(language, `/enterprises/${enterprise.slug}`),
    },
    footer: [t('footer')],
  })
}

export const verificationMails = { [MAILS.decided]: composeDecision, [MAILS.claimed]: composeClaimed }

function translator(language: Language) {
  return createTranslator({
    locale: language,
    messages: catalogueOf(language),
    namespace: 'verificationMails',
  })
}
