import type { DomainEvent } from '#app/platform/database/outbox.server.ts'
import { type Push, roomOf } from '#app/platform/realtime/events.ts'

/** What the open pages of those who take part in a need are told when it changed; null for events about other things. */
export function pushOfNeed(event: DomainEvent): Push | null {
  if (event.subjectKind !== 'need') return null
  const { enterpriseIds, version } = event.payload
  if (!Array.isArray(enterpriseIds)) return null
  return {
    rooms: enterpriseIds.map((id) => roomOf.enterprise(String(id))),
    change: {
      topic: 'need',
      id: event.subjectId,
      version: Number(version),
      kind: event.kind,
      at: event.at.toISOString(),
    },
  }
}
