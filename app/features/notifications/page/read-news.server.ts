import type { Language } from '#app/locales/language.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { NOTIFICATIONS, type NotificationKind } from '../notification.ts'
import { wishesOf } from '../settings/keep-settings.server.ts'
import { isQuiet } from '../settings/quiet-hours.ts'
import { breaksQuiet } from '../settings/wishes.ts'
import { findNewest } from './notifications.repository.server.ts'
import { ownerOf, readUnread, worded } from './read-notifications.server.ts'
import { toldSentence } from './told-sentence.server.ts'

/** What is older is no news any more. */
const FRESH_MS = 60_000
/** For these the ringing card draws attention itself. */
const RINGS: ReadonlySet<NotificationKind> = new Set(['requested', 'countered', 'rescheduling', 'offered'])

/** Something that the browser may show to somebody who looks elsewhere. */
export interface NewsAlert {
  id: string
  text: string
  meetingId: string
}

/** How many notifications the actor has not read, and what has just come that the browser may show. */
export async function readNews(app: App, actor: SignedInActor, language: Language) {
  const [unread, alert] = await Promise.all([readUnread(app, actor), newest(app, actor, language)])
  return { unread, alert }
}

async function newest(app: App, actor: SignedInActor, language: Language): Promise<NewsAlert | null> {
  const now = app.clock.now()
  const row = await findNewest(app.db, ownerOf(actor), new Date(now.getTime() - FRESH_MS))
  if (!row) return null
  const [wishes, [entry]] = await Promise.all([wishesOf(app, actor.personId), worded(app, [row])])
  if (!entry || !wishes.browser || RINGS.has(entry.kind)) return null
  const quiet = isQuiet(wishes.quiet, actor.timeZone, now)
  if (quiet && !breaksQuiet(wishes, NOTIFICATIONS[entry.kind])) return null
  return { id: entry.id, text: toldSentence(entry, language, actor.timeZone), meetingId: entry.meetingId }
}
