import type { Language } from '#app/locales/language.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { demandWebhook, keptBy } from './keep-webhooks.server.ts'
import { findMessages, type StoredMessage } from './messages.repository.server.ts'
import { FAILURES, isWebhookEvent } from './webhook.ts'
import { findWebhooksOf, type StoredWebhook } from './webhooks.repository.server.ts'
import type { MessageRow, WebhookPage, WebhookRow, WebhooksPage } from './webhooks-page.ts'

/** The log shows so many. */
const MESSAGES = 50

/** The webhooks of the enterprises that a person keeps. */
export async function readWebhooks(
  app: Pick<App, 'db'>,
  actor: SignedInActor,
  language: Language,
): Promise<WebhooksPage> {
  const kept = keptBy(actor)
  const webhooks = await findWebhooksOf(app.db, kept)
  return {
    webhooks: webhooks.map((webhook) => rowOf(webhook, language)),
    enterprises: actor.memberships
      .filter(({ enterpriseId }) => kept.includes(enterpriseId))
      .map(({ enterpriseId, name, nameEn }) => ({
        value: enterpriseId,
        label: (language === 'en' ? nameEn : null) ?? name,
      })),
  }
}

/**
 * One webhook and the log of its messages.
 * @throws AppError notFound, also for somebody else's
 */
export async function readWebhook(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  id: string,
  language: Language,
): Promise<WebhookPage> {
  const webhook = await demandWebhook(app, actor, id)
  const messages = await findMessages(app.db, webhook.id, MESSAGES)
  const { formerUntil } = webhook
  return {
    ...rowOf(webhook, language),
    formerUntil: formerUntil && formerUntil > app.clock.now() ? formerUntil.toISOString() : null,
    messages: messages.map(messageOf),
  }
}

function rowOf(webhook: StoredWebhook, language: Language): WebhookRow {
  const { id, url, events, state, failingSince, enterprise } = webhook
  return {
    id,
    url,
    enterprise: (language === 'en' ? enterprise.nameEn : null) ?? enterprise.nameVi,
    events: events.filter(isWebhookEvent),
    state,
    failingSince: failingSince?.toISOString() ?? null,
  }
}

function messageOf(message: StoredMessage): MessageRow {
  const { id, kind, state, attempts, createdAt, lastAttemptAt, nextAttemptAt, status, excerpt } = message
  return {
    id,
    kind,
    state,
    attempts,
    createdAt: createdAt.toISOString(),
    lastAttemptAt: lastAttemptAt?.toISOString() ?? null,
    nextAttemptAt: state === 'waiting' ? nextAttemptAt.toISOString() : null,
    status,
    excerpt: excerpt === '' ? null : excerpt,
    failure: FAILURES.find((failure) => failure === message.failure) ?? null,
    milliseconds: message.milliseconds,
    payload: JSON.stringify(message.payload, null, 2),
  }
}
