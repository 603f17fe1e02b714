import type { App } from '#app/platform/app.ts'
import { roomOf } from '#app/platform/realtime/events.ts'

/** Tells the open pages of people that their notifications have changed, in every tab. */
export function pushToPeople(
  app: Pick<App, 'realtime' | 'clock'>,
  personIds: readonly string[],
  kind: 'notification.new' | 'notification.read',
): void {
  const at = app.clock.now().toISOString()
  for (const id of personIds)
    app.realtime.publish({
      rooms: [roomOf.person(id)],
      change: { topic: 'notification', id, version: 0, kind, at },
    })
}
