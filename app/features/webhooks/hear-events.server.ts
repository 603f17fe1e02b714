import type { App } from '#app/platform/app.ts'
import type { DomainEvent } from '#app/platform/database/outbox.server.ts'

import { addMessages, type NewMessage } from './messages.repository.server.ts'
import { findSubjects, type Subjects } from './subjects.repository.server.ts'
import { MESSAGE_ASKED, type WebhookEvent } from './webhook.ts'
import { findListeners } from './webhooks.repository.server.ts'

/** What moves the negotiation; that a request was opened, or a message written, is nobody's business outside. */
const ANSWERS: ReadonlySet<string> = new Set(
  ['countered', 'waiting', 'offered', 'accepted', 'rescheduling', 'rescheduled', 'timeKept']
    .concat(['declined', 'cancelled', 'expired', 'held', 'kept', 'missed', 'rated'])
    .map((step) => `meeting.${step}`),
)

/** What a domain event is to those outside; null when it is nobody's business there. */
function nameOutside({ subjectKind, kind }: DomainEvent): WebhookEvent | null {
  if (subjectKind === 'enterprise') return 'enterprise.changed'
  if (subjectKind === 'product') return 'product.changed'
  if (subjectKind === 'recognition') return 'recognition.awarded'
  if (subjectKind !== 'meeting') return null
  if (kind === 'meeting.requested') return 'meeting.requested'
  return ANSWERS.has(kind) ? 'meeting.answered' : null
}

/**
 * Queues messages to those who wait to hear of these events. A message says what happened to what, and where the present
 * state is read: it holds no fact that could be old by the time it arrives. Repeats queue nothing twice.
 * @returns whether there is anything to send
 */
export async function hearEvents(
  app: Pick<App, 'db' | 'clock' | 'env'>,
  events: DomainEvent[],
): Promise<boolean> {
  const asked = events.some(({ kind }) => kind === MESSAGE_ASKED)
  const named = events.flatMap((event) => {
    const name = nameOutside(event)
    return name ? [{ event, name }] : []
  })
  if (named.length === 0) return asked
  const subjects = await findSubjects(
    app.db,
    named.map(({ event }) => event),
  )
  const listeners = await findListeners(
    app.db,
    [...subjects.enterprises.keys()],
    [...new Set(named.map(({ name }) => name))],
  )
  if (listeners.length === 0) return asked
  const messages = named.flatMap(({ event, name }): NewMessage[] => {
    const owners = ownersOf(event, subjects)
    return listeners
      .filter((listener) => owners.includes(listener.enterpriseId) && listener.events.includes(name))
      .map((listener) => ({
        webhookId: listener.id,
        // A change that an import tells of has no event of its own.
        eventId: event.id === 0n ? null : event.id,
        kind: name,
        payload: payloadOf(app.env.publicUrl, event, name, listener.enterpriseId, subjects),
      }))
  })
  await addMessages(app.db, messages, app.clock.now())
  return asked || messages.length > 0
}

/** The enterprises that an event is about. */
function ownersOf(event: DomainEvent, { products }: Subjects): string[] {
  if (event.subjectKind === 'enterprise') return [event.subjectId]
  if (event.subjectKind === 'product') return [products.get(event.subjectId)?.enterpriseId ?? '']
  const { enterpriseIds } = event.payload
  return Array.isArray(enterpriseIds) ? enterpriseIds.map(String) : []
}

function payloadOf(
  publicUrl: string,
  event: DomainEvent,
  type: WebhookEvent,
  enterpriseId: string,
  { enterprises, products, recognitions }: Subjects,
): object {
  const enterprise = enterprises.get(enterpriseId)
  const linked = (kind: string, id: string | undefined) =>
    id === undefined ? null : { id, url: `${publicUrl}/api/v1/${kind}/${id}` }
  const data: Record<string, unknown> = { enterprise: linked('enterprises', enterprise) }
  if (event.subjectKind === 'product')
    data.product = linked('products', products.get(event.subjectId)?.publicId)
  if (event.subjectKind === 'recognition')
    data.recognition = linked('recognitions', recognitions.get(event.subjectId))
  if (event.subjectKind === 'meeting')
    data.meeting = {
      id: event.subjectId,
      state: event.kind.slice('meeting.'.length),
      url: `${publicUrl}/meetings/${event.subjectId}`,
    }
  return { type, timestamp: event.at.toISOString(), data }
}
