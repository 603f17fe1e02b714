import { createTranslator } from 'use-intl/core'
import { z } from 'zod'

import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { pathIn } from '#app/locales/language.ts'
import { layOut } from '#app/platform/mail/mail-layout.ts'
import type { Compose } from '#app/platform/mail/mail.ts'

import { profilePath } from '../profile/profile.ts'
import { bothNames } from '../records/local-text.ts'
import { namesIn } from '../records/names.server.ts'
import { recordWordsIn } from '../records/record-words.server.ts'
import { isoDay, today as dayOf } from '../records/today.ts'
import { daysLeft } from './expiry-stage.ts'
import { findCertificateOfMail } from './expiry.repository.server.ts'

/** The kind of mail that tells of the end of a certificate. */
export const EXPIRY = 'certificate.expiry'

const Payload = z.object({ certificate: z.uuid() })

/** The mail about a certificate that ends; null when it is gone by then or has no end any more. */
export const composeExpiry: Compose = async (app, { payload, language }) => {
  const found = await findCertificateOfMail(app.db, Payload.parse(payload).certificate)
  if (!found || found.expiresOn === null) return null
  const t = createTranslator({
    locale: language,
    messages: catalogueOf(language),
    namespace: 'profile.certificates.mail',
  })
  const left = daysLeft(found.expiresOn, dayOf(app.clock.now()))
  const values = {
    standard: namesIn(language).certificate(found.standard).label,
    number: found.number,
    issuer: found.issuer,
    enterprise: bothNames(language, found.enterprise.nameVi, found.enterprise.nameEn).name.text,
    day: recordWordsIn(language).day(isoDay(found.expiresOn)),
    days: left,
  }
  const state = left > 0 ? 'ending' : left === 0 ? 'last' : 'over'
  return layOut({
    language,
    subject: t(`${state}.subject`, values),
    preview: t('detail', values),
    heading: t(`${state}.heading`, values),
    paragraphs: [t('detail', values), t('text')],
    action: {
      label: t('action'),
      url: app.env.publicUrl + pathIn(language, profilePath(found.enterprise.slug, 'certificates')),
    },
    footer: [t('footer', values)],
  })
}
