import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { downloadSheet } from '#app/platform/sheets/download.server.ts'
import { column, datedName, readFormat, tableOf } from '#app/platform/sheets/table.ts'

import { demandWebhook } from './keep-webhooks.server.ts'
import { findMessages, type StoredMessage } from './messages.repository.server.ts'

const MOST_ROWS = 5000

/**
 * All that is kept of what was sent to a webhook as a file, the newest first. Moments are ISO 8601, as programs write them.
 * @throws AppError notFound, also for somebody else's, and for an unknown kind of file
 */
export async function exportMessages(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  { id, format, language }: { id: string; format: string | undefined; language: Language },
): Promise<Response> {
  const kind = readFormat(format)
  const webhook = await demandWebhook(app, actor, id)
  const messages = await findMessages(app.db, webhook.id, MOST_ROWS)
  const { files, webhooks } = catalogueOf(language)
  const failures: Record<string, string> = webhooks.log.failures
  const sheet = tableOf(
    files.messages,
    [
      column<StoredMessage>('webhook-id', 38, (message) => message.id),
      column<StoredMessage>(files.event, 28, (message) => message.kind),
      column<StoredMessage>(files.state, 14, ({ state }) => webhooks.log.states[state]),
      column<StoredMessage>(files.created, 26, ({ createdAt }) => createdAt.toISOString()),
      column<StoredMessage>(files.tries, 10, ({ attempts }) => attempts),
      column<StoredMessage>(files.tried, 26, ({ lastAttemptAt }) => lastAttemptAt?.toISOString() ?? null),
      column<StoredMessage>(files.status, 12, ({ status }) => status),
      column<StoredMessage>(files.problem, 40, ({ failure }) => failures[failure ?? ''] ?? null),
      column<StoredMessage>(files.milliseconds, 12, ({ milliseconds }) => milliseconds),
    ],
    messages,
  )
  return downloadSheet(sheet, kind, datedName(files.messages, app.clock.now()))
}
