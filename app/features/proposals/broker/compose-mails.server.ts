import { createTranslator } from 'use-intl/core'
import { z } from 'zod'

import { bothNames } from '#app/features/directory/index.ts'
import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { pathIn } from '#app/locales/language.ts'
import { layOut } from '#app/platform/mail/mail-layout.ts'
import type { Compose } from '#app/platform/mail/mail.ts'

import { MAILS } from './pairs.repository.server.ts'
import { findPairForMail } from './read-pairs.repository.server.ts'

const Payload = z.object({ pair: z.uuid(), enterprise: z.uuid() })

/** To an owner of one side: whom the Department wants them to meet, and why. Nothing when it was dropped since. */
const composeProposed: Compose = async (app, { payload, language }) => {
  const { pair: id, enterprise } = Payload.parse(payload)
  const pair = await findPairForMail(app.db, id)
  if (!pair || pair.state === 'dropped') return null
  const [own, other] = pair.first.id === enterprise ? [pair.first, pair.second] : [pair.second, pair.first]
  const t = createTranslator({ locale: language, messages: catalogueOf(language), namespace: 'brokerMails' })
  const nameOf = ({ nameVi, nameEn }: typeof own) => bothNames(language, nameVi, nameEn).name.text
  const names = { own: nameOf(own), other: nameOf(other) }
  const query = new URLSearchParams({ enterprise: other.slug })
  if (pair.needId) query.set('need', pair.needId)
  const subject = t('proposed.subject', names)
  return layOut({
    language,
    subject,
    preview: pair.note,
    heading: subject,
    paragraphs: [
      t('proposed.text', names),
      t('proposed.note', { note: pair.note }),
      t('proposed.next', names),
    ],
    action: {
      label: t('proposed.open', names),
      url: app.env.publicUrl + pathIn(language, `/meetings/new?${query.toString()}`),
    },
    footer: [t('footer', names)],
  })
}

export const brokerMails = { [MAILS.proposed]: composeProposed }
