import type { DomainEvent } from '#app/platform/database/outbox.server.ts'
import { type Push, roomOf } from '#app/platform/realtime/events.ts'

/** What the open pages of those who see a list are told when it changed; null for events about other things. */
export function pushOfShortlist(event: DomainEvent): Push | null {
  if (event.subjectKind !== 'shortlist') return null
  const { enterpriseId, personId, version } = event.payload
  const rooms = [
    ...(typeof enterpriseId === 'string' ? [roomOf.enterprise(enterpriseId)] : []),
    ...(typeof personId === 'string' ? [roomOf.person(personId)] : []),
  ]
  const change = {
    topic: 'shortlist' as const,
    id: event.subjectId,
    version: Number(version),
    kind: event.kind,
    at: event.at.toISOString(),
  }
  return { rooms, change }
}
