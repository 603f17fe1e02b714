import type { App } from '#app/platform/app.ts'
import { queueMail } from '#app/platform/mail/mails.repository.server.ts'

import { isDue } from './alert-times.ts'
import { findWaiting, settleFinds } from './finds.repository.server.ts'

export const ALERT = 'saved-search.alert'
/** A mail names some of what was found and leads to the rest. */
const MOST_NAMED = 500

/** Queues a mail for each search whose time has come. Returns how many. */
export async function queueAlerts(app: Pick<App, 'db' | 'clock'>): Promise<number> {
  const now = app.clock.now()
  let queued = 0
  for (const { id, frequency, waitingSince } of await findWaiting(app.db)) {
    if (!isDue(frequency, waitingSince, now)) continue
    const told = await settleFinds(app.db, id, now, async (tx, { personId, language, finds }) => {
      await queueMail(tx, {
        key: `${ALERT}:${id}:${finds.at(-1)?.id ?? 0n}`,
        recipientId: personId,
        kind: ALERT,
        language,
        payload: { search: id, documents: finds.slice(0, MOST_NAMED).map((find) => find.documentId) },
      })
    })
    if (told > 0) queued++
  }
  return queued
}
