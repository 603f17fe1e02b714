import type { App } from '#app/platform/app.ts'
import { defineBatch } from '#app/platform/batches.server.ts'
import type { DomainEvent } from '#app/platform/database/outbox.server.ts'
import { roomOf } from '#app/platform/realtime/events.ts'

import { findMeetingNow, findPublished } from './presence.repository.server.ts'

/** Comings and goings make at most one push in this time. */
const EVERY_MS = 2000
/** A push stays small; with more it says only that much has changed. */
const MOST_ENTERPRISES = 100

const changes = defineBatch<string | null>({
  name: 'presence changes',
  everyMs: EVERY_MS,
  most: 10_000,
  write: tell,
})

const agreed = defineBatch<string>({
  name: 'meetings that may begin at once',
  everyMs: 500,
  most: 10_000,
  write: async (app, meetingIds) => tellOfPresence(app, await findMeetingNow(app, meetingIds)),
})

/**
 * Tells those who look, in a moment, that it may stand otherwise with these enterprises; null for more than can be named.
 * Callers leave out people who do not let it be seen.
 */
export function tellOfPresence(app: Pick<App, 'batches'>, enterpriseIds: readonly string[] | null): void {
  if (enterpriseIds === null) return app.batches.add(changes, null)
  for (const id of enterpriseIds) app.batches.add(changes, id)
}

/** Whoever agrees to meet at once is in a meeting from now on. One that begins later is seen when pages look again. */
export function watchMeetings(app: Pick<App, 'batches'>, events: readonly DomainEvent[]): void {
  for (const { kind, subjectId } of events)
    if (kind === 'meeting.accepted') app.batches.add(agreed, subjectId)
}

async function tell(app: App, told: readonly (string | null)[]): Promise<void> {
  const all = [...new Set(told)].filter((id) => id !== null)
  const much = told.includes(null) || all.length > MOST_ENTERPRISES
  const enterprises = much ? [] : await findPublished(app, all)
  if (!much && enterprises.length === 0) return
  app.realtime.publish({
    rooms: [roomOf.presence()],
    change: {
      topic: 'presence',
      id: enterprises[0] ?? '',
      version: 0,
      kind: 'presence.changed',
      at: app.clock.now().toISOString(),
      ...(much ? {} : { presence: { enterprises } }),
    },
  })
}
