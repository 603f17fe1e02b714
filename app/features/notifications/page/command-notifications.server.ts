import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { isFetchedAhead } from '#app/platform/fetched-ahead.ts'

import { kindsOf } from '../notification.ts'
import { pushToPeople } from '../telling/push-to-people.server.ts'
import type { CommandNotifications } from './notification-query.schema.ts'
import { markAll, markOne, markSubject, unmark } from './notifications.repository.server.ts'

/** What was done, as the address of the list says it. */
export type NotificationDone = { done: 'read' | 'unread'; entry: string } | { done: 'all'; at: string } | null

/** Marks notifications of the actor's as read or unread, and brings the other tabs in step. Repeats change nothing. */
export async function commandNotifications(
  app: App,
  actor: SignedInActor,
  input: CommandNotifications,
): Promise<NotificationDone> {
  const { personId } = actor
  const now = app.clock.now()
  switch (input.intent) {
    case 'read':
    case 'unread': {
      const changed = await markOne(app.db, personId, input.id, input.intent === 'read' ? now : null)
      if (changed) pushToPeople(app, [personId], 'notification.read')
      return { done: input.intent, entry: input.id }
    }
    case 'readAll': {
      const of = { kinds: input.about ? kindsOf(input.about) : null, until: new Date(input.until) }
      const count = await markAll(app.db, personId, of, now)
      if (count === 0) return null
      pushToPeople(app, [personId], 'notification.read')
      return { done: 'all', at: now.toISOString() }
    }
    case 'undo':
      if ((await unmark(app.db, personId, new Date(input.at))) > 0)
        pushToPeople(app, [personId], 'notification.read')
      return null
  }
}

/** Whoever looks at a meeting has read what was told of it. */
export async function noteMeetingOpened(app: App, actor: SignedInActor, meetingId: string): Promise<void> {
  const count = await markSubject(app.db, actor.personId, meetingId, app.clock.now())
  if (count > 0) pushToPeople(app, [actor.personId], 'notification.read')
}

/**
 * The same for a page that the browser loads whole: it may have no script that would tell. What it only fetches ahead, or
 * asks for again because something has changed, nobody has looked at yet; nor has an administrator who looks on.
 */
export async function noteMeetingLoaded(
  app: App,
  actor: SignedInActor,
  meetingId: string,
  headers: Headers,
): Promise<void> {
  const loaded = headers.get('sec-fetch-dest') === 'document' && !isFetchedAhead(headers)
  if (loaded && !actor.viewing) await noteMeetingOpened(app, actor, meetingId)
}
