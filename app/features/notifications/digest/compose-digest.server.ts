import { createTranslator } from 'use-intl/core'
import { z } from 'zod'

import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import { momentText } from '#app/locales/written-time.ts'
import type { App } from '#app/platform/app.ts'
import { layOut } from '#app/platform/mail/mail-layout.ts'
import type { Compose } from '#app/platform/mail/mail.ts'

import { NOTIFICATIONS } from '../notification.ts'
import { worded } from '../page/read-notifications.server.ts'
import { toldSentence } from '../page/told-sentence.server.ts'
import { wishesOf } from '../settings/keep-settings.server.ts'
import { stopMailsPath } from '../settings/stop-token.server.ts'
import { findForDigest, findStandings } from './digests.repository.server.ts'
import { isOld } from './is-old.ts'

const Payload = z.object({ notifications: z.array(z.uuid()) })
const MOST_ITEMS = 30

/** What has happened since the last digest and is still news; nothing when all was read meanwhile, or has become old. */
export const composeDigest: Compose = async (app, { recipient, language, payload }) => {
  if (recipient.id === null) return null
  const rows = await findForDigest(app.db, recipient.id, Payload.parse(payload).notifications)
  const timeZone = rows[0]?.person.timeZone ?? 'UTC'
  const entries = await newsOf(app, recipient.id, rows)
  const [first] = entries
  if (!first) return null
  const t = words(language)
  const unsubscribe = pathIn(language, stopMailsPath(app.env.sessionSecret, recipient.id, 'digest'))
  const address = (path: string) => app.env.publicUrl + pathIn(language, path)
  const subject = t('subject', { count: entries.length })
  return {
    unsubscribe,
    ...layOut({
      language,
      subject,
      preview: toldSentence(first, language, timeZone),
      heading: subject,
      paragraphs: [],
      items: entries.slice(0, MOST_ITEMS).map((entry) => ({
        title: toldSentence(entry, language, timeZone),
        url: address(`/meetings/${entry.meetingId}`),
        kicker: momentText(entry.at, language, timeZone, { weekday: 'long' }),
        detail: (entry.message?.latest ?? entry.purpose).slice(0, 160),
      })),
      action: { label: t('open'), url: address('/notifications?show=unread') },
      footer: [t('footer', { name: recipient.name })],
      links: [
        { label: t('change'), url: address('/account/notifications') },
        { label: t('stop'), url: app.env.publicUrl + unsubscribe },
      ],
    }),
  }
}

async function newsOf(app: App, personId: string, rows: Awaited<ReturnType<typeof findForDigest>>) {
  const [entries, standings, wishes] = await Promise.all([
    worded(app, rows),
    findStandings(app.db, [...new Set(rows.map(({ subjectId }) => subjectId))]),
    wishesOf(app, personId),
  ])
  const versionOf = new Map(rows.map(({ id, version }) => [id, version]))
  return entries.filter((entry) => {
    const meeting = standings.get(entry.meetingId)
    if (!meeting || wishes.choices[NOTIFICATIONS[entry.kind]].mail === 'never') return false
    const side = meeting.requesterEnterpriseId === entry.mine.id ? 'requester' : 'responder'
    return !isOld({ kind: entry.kind, version: versionOf.get(entry.id) ?? 0, side }, meeting)
  })
}

function words(language: Language) {
  return createTranslator({ locale: language, messages: catalogueOf(language), namespace: 'digestMail' })
}
