import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { faultOfAddress } from '#app/platform/outgoing/public-address.ts'
import { mayFor } from '#app/platform/permissions.ts'
import { sealSecret } from '#app/platform/sealed-secret.server.ts'

import { addMessages, repeatMessage } from './messages.repository.server.ts'
import { newSecret } from './signature.server.ts'
import { BOTH_SECRETS_HOURS, MESSAGE_ASKED, MOST_WEBHOOKS, SEALED_FOR, TEST_EVENT } from './webhook.ts'
import type { CommandWebhook, CreateWebhook } from './webhook.schema.ts'
import {
  addWebhook,
  findWebhook,
  removeWebhook,
  type StoredWebhook,
  writeSecret,
  writeWebhook,
} from './webhooks.repository.server.ts'

const HOUR_MS = 3_600_000

type Keeper = Pick<App, 'db' | 'clock' | 'env'>

/**
 * Adds a webhook to an enterprise.
 * @returns its id and the secret, which is shown this once
 * @throws AppError forbidden unless the person keeps the enterprise, invalid for an address that is none of the open
 * internet, conflict when there are too many
 */
export async function createWebhook(
  app: Keeper,
  actor: SignedInActor,
  { enterprise, url, events }: CreateWebhook,
): Promise<{ id: string; secret: string }> {
  if (!mayFor(actor, enterprise, 'webhooks.keep')) throw new AppError('forbidden', 'notYourEnterprise')
  demandAddress(app, url)
  const secret = newSecret()
  const id = await addWebhook(
    app.db,
    {
      enterpriseId: enterprise,
      createdById: actor.personId,
      url,
      events,
      secret: sealSecret(app.env.sessionSecret, SEALED_FOR, secret),
    },
    MOST_WEBHOOKS,
  )
  if (id === null) throw new AppError('conflict', 'tooManyWebhooks', { count: MOST_WEBHOOKS })
  return { id, secret }
}

/** What a command left: a secret that is shown this once, or that the webhook is gone. */
export type CommandResult = { kind: 'secret'; secret: string } | { kind: 'gone' } | { kind: 'done' }

/**
 * Does what the page of a webhook asks for.
 * @throws AppError notFound for somebody else's, invalid for an address that is none of the open internet
 */
export async function commandWebhook(
  app: Keeper,
  actor: SignedInActor,
  id: string,
  input: CommandWebhook,
): Promise<CommandResult> {
  const webhook = await demandWebhook(app, actor, id)
  const now = app.clock.now()
  switch (input.command) {
    case 'save':
      demandAddress(app, input.url)
      await writeWebhook(app.db, webhook.id, { url: input.url, events: input.events })
      return { kind: 'done' }
    case 'enable':
    case 'disable':
      await writeWebhook(app.db, webhook.id, { state: input.command === 'enable' ? 'active' : 'disabled' })
      return { kind: 'done' }
    case 'rotate': {
      const secret = newSecret()
      const until = new Date(now.getTime() + BOTH_SECRETS_HOURS * HOUR_MS)
      await writeSecret(app.db, webhook.id, sealSecret(app.env.sessionSecret, SEALED_FOR, secret), until)
      return { kind: 'secret', secret }
    }
    case 'test':
      await askedNow(app, webhook, (tx) => addMessages(tx, [testMessage(webhook, now)], now))
      return { kind: 'done' }
    case 'redeliver': {
      const found = await askedNow(app, webhook, (tx) => repeatMessage(tx, webhook.id, input.message, now))
      if (!found) throw new AppError('notFound', 'webhookNotFound')
      return { kind: 'done' }
    }
    case 'delete':
      await removeWebhook(app.db, webhook.id)
      return { kind: 'gone' }
  }
}

/** Queues a message that somebody waits for, with the word that has it sent at once. */
function askedNow<T>(
  { db }: Keeper,
  { id }: StoredWebhook,
  queue: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return db.$transaction(async (tx) => {
    const result = await queue(tx)
    await recordEvent(tx, { subjectKind: 'webhook', subjectId: id, kind: MESSAGE_ASKED })
    return result
  })
}

/** One of the webhooks of the enterprises that a person keeps. @throws AppError notFound, also for somebody else's */
export async function demandWebhook(
  app: Pick<App, 'db'>,
  actor: SignedInActor,
  id: string,
): Promise<StoredWebhook> {
  const webhook = UUID.test(id) ? await findWebhook(app.db, keptBy(actor), id) : null
  if (!webhook) throw new AppError('notFound', 'webhookNotFound')
  return webhook
}

/** The enterprises whose webhooks a person keeps. */
export function keptBy(actor: SignedInActor): string[] {
  return actor.memberships
    .map(({ enterpriseId }) => enterpriseId)
    .filter((enterpriseId) => mayFor(actor, enterpriseId, 'webhooks.keep'))
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function demandAddress(app: Pick<App, 'env'>, url: string): void {
  const fault = faultOfAddress(url, { loopback: app.env.webhookLoopback })
  if (fault) throw new AppError('invalid', `webhookUrl_${fault}`, { field: 'url' })
}

function testMessage({ id }: StoredWebhook, now: Date) {
  const payload = { type: TEST_EVENT, timestamp: now.toISOString(), data: {} }
  return { webhookId: id, eventId: null, kind: TEST_EVENT, payload }
}
