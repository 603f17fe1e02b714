import type { App } from '#app/platform/app.ts'
import type { DomainEvent } from '#app/platform/database/outbox.server.ts'

/** Lets an engine that keeps the synonyms itself have them as soon as they change. */
export async function takeUpSynonyms(
  app: Pick<App, 'search' | 'synonyms'>,
  events: readonly DomainEvent[],
): Promise<void> {
  if (!events.some(({ kind }) => kind === 'synonyms.changed')) return
  app.synonyms.forget()
  await app.search.refreshSynonyms()
}
