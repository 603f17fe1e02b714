import { createTranslator } from 'use-intl/core'
import { z } from 'zod'

import { invitedPath } from '#app/features/accounts/index.server.ts'
import { bothNames, isoDay, today } from '#app/features/directory/index.ts'
import { recordWordsIn } from '#app/features/directory/index.server.ts'
import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { pathIn } from '#app/locales/language.ts'
import { layOut } from '#app/platform/mail/mail-layout.ts'
import type { Compose } from '#app/platform/mail/mail.ts'
import { newToken } from '#app/platform/one-time-token.server.ts'

import { faultOf } from './team.ts'
import { findOfMail, INVITATION_MAIL, keepHash } from './teams.repository.server.ts'

const Payload = z.object({ invitation: z.uuid(), mail: z.coerce.number() })

/**
 * The mail that invites. Its link is made here and only its hash is kept: nobody but its reader can name it. A newcomer is
 * led through the sign-up first.
 */
const composeInvitation: Compose = async (app, { payload, language }) => {
  const { invitation: id, mail } = Payload.parse(payload)
  const invitation = await findOfMail(app.db, id, mail)
  if (!invitation || faultOf(invitation, app.clock.now())) return null
  const { token, hash } = newToken()
  await keepHash(app.db, id, hash)
  const own = pathIn(language, `/invitations/${token}`)
  // The way through the sign-up is kept as it is, so it names no secret: the new account has the invited address.
  const returnTo = pathIn(language, `/invitations/${id}`)
  const leads = await invitedPath(app, { email: invitation.email, language, returnTo })
  const newcomer = leads !== returnTo
  const t = createTranslator({
    locale: language,
    messages: catalogueOf(language),
    namespace: 'invitationMail',
  })
  const { enterprise, invitedBy, role, expiresAt } = invitation
  const name = bothNames(language, enterprise.nameVi, enterprise.nameEn).name.text
  const values = { name, by: invitedBy?.name ?? name }
  return layOut({
    language,
    subject: t('subject', values),
    preview: t('text', values),
    heading: t('subject', values),
    paragraphs: [
      t('text', values),
      t(`role.${role}`),
      t('until', { day: recordWordsIn(language).day(isoDay(today(expiresAt))) }),
    ],
    action: { label: t('accept'), url: app.env.publicUrl + (newcomer ? pathIn(language, leads) : own) },
    footer: [t('footer')],
    ...(newcomer ? { links: [{ label: t('otherAccount'), url: app.env.publicUrl + own }] } : {}),
  })
}

export const teamMails = { [INVITATION_MAIL]: composeInvitation }
