import { z } from 'zod'

import type { App } from '#app/platform/app.ts'
import { defineJob } from '#app/platform/jobs/jobs.server.ts'

import { findWishes } from '../settings/wishes.repository.server.ts'
import { writeTidings } from '../telling/notifications.repository.server.ts'
import { pushToPeople } from '../telling/push-to-people.server.ts'
import { tidingsFor, type Tidings } from '../telling/tidings.ts'
import { findDueReminders, onceFor, type DueReminder } from './due-reminders.repository.server.ts'

const AT_ONCE = 500

/**
 * Reminds those who take part a day, an hour and ten minutes before a meeting, each once. A minute in which it did not run
 * is made up for, but never after the start; a meeting that has moved reminds anew.
 */
export const remindOfMeetings = defineJob({
  name: 'notifications.remind',
  payload: z.object({}),
  cron: '* * * * *',
  once: true,
  async run(app) {
    for (;;) {
      const due = await findDueReminders(app.db, app.clock.now(), AT_ONCE)
      await remind(app, due)
      if (due.length < AT_ONCE) return
    }
  },
})

async function remind(app: App, due: readonly DueReminder[]): Promise<void> {
  const wishes = await findWishes(app.db, [...new Set(due.map(({ personId }) => personId))])
  const now = app.clock.now()
  const tidings = due.flatMap((reminder): Tidings[] => {
    const known = wishes.get(reminder.personId)
    return known ? [tidingsOf(reminder, known, now)] : []
  })
  pushToPeople(app, await writeTidings(app, tidings), 'notification.new')
}

/** Also for somebody who wants to hear of it in no way: the entry says that it was their turn. */
function tidingsOf(
  reminder: DueReminder,
  wishes: Parameters<typeof tidingsFor>[3]['wishes'],
  now: Date,
): Tidings {
  const { meetingId, version, startsAt, endsAt, kind, ...hearer } = reminder
  const happening = {
    kind,
    meetingId,
    version,
    once: onceFor(startsAt),
    data: { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    at: now,
    overAt: startsAt,
  }
  const known = tidingsFor(hearer, happening, { mail: true, own: false }, { wishes, now })
  return known ?? { hearer, happening, shown: false, mail: null, listed: true }
}
