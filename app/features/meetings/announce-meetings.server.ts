import type { DomainEvent } from '#app/platform/database/outbox.server.ts'
import { roomOf, type Push } from '#app/platform/realtime/events.ts'

/**
 * What the open pages of both enterprises are told when a meeting changed; null for events about other things.
 * Repeats do no harm: pages ask for the present state.
 */
export function pushOfMeeting(event: DomainEvent): Push | null {
  if (event.subjectKind !== 'meeting') return null
  const { enterpriseIds, version } = event.payload
  if (!Array.isArray(enterpriseIds)) return null
  return {
    rooms: enterpriseIds.map((id) => roomOf.enterprise(String(id))),
    change: {
      topic: 'meeting',
      id: event.subjectId,
      version: Number(version),
      kind: event.kind,
      at: event.at.toISOString(),
    },
  }
}

const GIVES_BACK: ReadonlySet<string> = new Set([
  'meeting.cancelled',
  'meeting.rescheduled',
  'meeting.assigned',
  'meeting.offerLapsed',
  'meeting.waiting',
])

/** The enterprises of which a time has been given back, or for whose times somebody waits from now on; null for other events. */
export function freesTime(event: DomainEvent): string[] | null {
  if (event.subjectKind !== 'meeting' || !GIVES_BACK.has(event.kind)) return null
  const { enterpriseIds } = event.payload
  return Array.isArray(enterpriseIds) ? enterpriseIds.map(String) : null
}
