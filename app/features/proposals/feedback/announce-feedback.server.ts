import type { DomainEvent } from '#app/platform/database/outbox.server.ts'
import { roomOf, type Push } from '#app/platform/realtime/events.ts'

/** What open pages of the enterprises are told when their proposals may have changed; null for other events. */
export function pushOfProposals(event: DomainEvent): Push | null {
  if (event.subjectKind !== 'proposals') return null
  const { enterpriseIds } = event.payload
  if (!Array.isArray(enterpriseIds)) return null
  return {
    rooms: enterpriseIds.map((id) => roomOf.enterprise(String(id))),
    change: {
      topic: 'proposals',
      id: event.subjectId,
      version: Number(event.id),
      kind: event.kind,
      at: event.at.toISOString(),
    },
  }
}
