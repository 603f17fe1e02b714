import { createTranslator } from 'use-intl/core'
import { z } from 'zod'

import { bothNames } from '#app/features/directory/index.ts'
import { recordWordsIn } from '#app/features/directory/index.server.ts'
import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { layOut } from '#app/platform/mail/mail-layout.ts'
import type { Compose } from '#app/platform/mail/mail.ts'

import { lastDay, needPath } from '../need.ts'
import { NEED_MAILS } from './need-mails.ts'
import { findAnswerOfMail, findInvitationOfMail, findNeedOfMail } from './need-mails.repository.server.ts'

const AboutAnswer = z.object({ interest: z.uuid(), version: z.coerce.number() })
const AboutNeed = z.object({ need: z.uuid() })
const AboutReview = AboutNeed.extend({ state: z.enum(['open', 'draft']) })
const AboutChosen = AboutNeed.extend({ enterprise: z.uuid() })
const AboutEnd = AboutNeed.extend({ day: z.string() })

/** To whoever keeps a need: somebody has answered. Nothing when the answer was changed or withdrawn since. */
const composeAnswered: Compose = async (app, { payload, language }) => {
  const { interest, version } = AboutAnswer.parse(payload)
  const answer = await findAnswerOfMail(app.db, interest)
  if (!answer || answer.version !== version || answer.state === 'withdrawn') return null
  const t = translator(language)
  const name = nameOf(language, answer.enterprise)
  const subject = t('answered.subject', { name, title: titleOf(language, answer.need) })
  return layOut({
    language,
    subject,
    preview: answer.message.slice(0, 140),
    heading: subject,
    paragraphs: [t('answered.text', { name }), answer.message],
    action: { label: t('answered.open'), url: urlOf(app, language, answer.need.id, '#answers') },
    footer: [t('footer')],
  })
}

/** To whoever answered: what became of it. Nothing when that has changed since: the next mail says so. */
const composeDecided: Compose = async (app, { payload, language }) => {
  const { interest, version } = AboutAnswer.parse(payload)
  const answer = await findAnswerOfMail(app.db, interest)
  if (!answer || answer.version !== version || answer.state === 'withdrawn') return null
  const { need, state } = answer
  const closed = need.state === 'closed' && need.outcome !== 'awarded'
  const t = translator(language)
  const buyer = nameOf(language, need.enterprise)
  const values = { buyer, name: nameOf(language, answer.enterprise), title: titleOf(language, need) }
  const what = closed ? 'closed' : state
  const subject = t(`decided.${what}.subject`, values)
  const reply = answer.answer ? [t('decided.reply', { buyer, text: answer.answer })] : []
  return layOut({
    language,
    subject,
    preview: answer.answer ?? subject,
    heading: subject,
    paragraphs: [t(`decided.${what}.text`, values), ...reply],
    action: { label: t('decided.open'), url: urlOf(app, language, need.id) },
    footer: [t('footer')],
  })
}

/** To whoever keeps a need: what officers say. Nothing when it has moved on since. */
const composeReviewed: Compose = async (app, { payload, language }) => {
  const { need: id, state } = AboutReview.parse(payload)
  const need = await findNeedOfMail(app.db, id)
  if (need?.state !== state) return null
  const t = translator(language)
  const title = titleOf(language, need)
  const subject = t(`reviewed.${state}.subject`, { title })
  const day = recordWordsIn(language).day(lastDay(need.expiresAt))
  return layOut({
    language,
    subject,
    preview: need.reviewNote ?? subject,
    heading: subject,
    paragraphs: [t(`reviewed.${state}.text`, { day }), ...(need.reviewNote ? [need.reviewNote] : [])],
    action: { label: t('reviewed.see'), url: urlOf(app, language, id) },
    footer: [t('footer')],
  })
}

/** To whoever keeps a need: it ends soon. Nothing when it was closed or renewed since. */
const composeEnding: Compose = async (app, { payload, language }) => {
  const { need: id, day } = AboutEnd.parse(payload)
  const need = await findNeedOfMail(app.db, id)
  if (need?.state !== 'open' || lastDay(need.expiresAt) !== day) return null
  const t = translator(language)
  const title = titleOf(language, need)
  const subject = t('ending.subject', { title, day: recordWordsIn(language).day(day) })
  return layOut({
    language,
    subject,
    preview: subject,
    heading: subject,
    paragraphs: [t('ending.text'), t('ending.answers', { count: need._count.interests })],
    action: { label: t('ending.open'), url: urlOf(app, language, id) },
    footer: [t('footer')],
  })
}

/** To a chosen enterprise: somebody asks it. Nothing when the need has closed, or is not for chosen ones any more. */
const composeChosen: Compose = async (app, { payload, language }) => {
  const { need: id, enterprise } = AboutChosen.parse(payload)
  const invitation = await findInvitationOfMail(app.db, id, enterprise)
  if (!invitation) return null
  const { need } = invitation
  if (need.state !== 'open' || need.visibility !== 'chosen' || need.expiresAt <= app.clock.now()) return null
  const t = translator(language)
  const values = {
    buyer: nameOf(language, need.enterprise),
    name: nameOf(language, invitation.enterprise),
    title: titleOf(language, need),
    day: recordWordsIn(language).day(lastDay(need.expiresAt)),
  }
  const subject = t('chosen.subject', values)
  return layOut({
    language,
    subject,
    preview: values.title,
    heading: subject,
    paragraphs: [t('chosen.text', values), t('chosen.until', values)],
    action: { label: t('chosen.open'), url: urlOf(app, language, id) },
    footer: [t('chosen.footer', values)],
  })
}

/** What mails about needs say. */
export const needComposers = {
  [NEED_MAILS.answered]: composeAnswered,
  [NEED_MAILS.decided]: composeDecided,
  [NEED_MAILS.reviewed]: composeReviewed,
  [NEED_MAILS.ending]: composeEnding,
  [NEED_MAILS.chosen]: composeChosen,
}

function translator(language: Language) {
  return createTranslator({ locale: language, messages: catalogueOf(language), namespace: 'needMails' })
}

function nameOf(language: Language, { nameVi, nameEn }: { nameVi: string; nameEn: string | null }): string {
  return bothNames(language, nameVi, nameEn).name.text
}

function titleOf(
  language: Language,
  { titleVi, titleEn }: { titleVi: string; titleEn: string | null },
): string {
  return bothNames(language, titleVi, titleEn).name.text
}

function urlOf(app: Pick<App, 'env'>, language: Language, id: string, part = ''): string {
  return app.env.publicUrl + pathIn(language, needPath(id)) + part
}
