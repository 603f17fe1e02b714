import { z } from 'zod'

import type { App } from '#app/platform/app.ts'
import { defineJob } from '#app/platform/jobs/jobs.server.ts'
import { queueMail } from '#app/platform/mail/mails.repository.server.ts'
import { openSecret } from '#app/platform/sealed-secret.server.ts'

import { claimDue, disableWebhook, type DueMessage, settleMessage } from './messages.repository.server.ts'
import { postMessage } from './post-message.server.ts'
import { signedHeaders } from './signature.server.ts'
import { isGivenUp, nextAttempt, SEALED_FOR } from './webhook.ts'

export const WEBHOOK_OFF = 'webhook.off'

const AT_ONCE = 10
const OF_EACH = 3
/** Longer than an attempt can take. */
const LEASE_MS = 60_000
/** A run ends after so long; the next one goes on. */
const RUN_MS = 45_000
const GONE = 410

/**
 * Sends every message whose time has come: asked for when something happens, and once a minute for what failed before. How
 * long each waits stands with the message, so that a restart forgets nothing.
 */
export const deliverMessages = defineJob({
  name: 'webhooks.deliver',
  payload: z.object({}),
  cron: '* * * * *',
  once: true,
  async run(app) {
    const end = performance.now() + RUN_MS
    while (performance.now() < end) if ((await deliverDue(app)) === 0) return
  },
})

/** Sends some of what is due. Returns how many. */
async function deliverDue(app: App): Promise<number> {
  const now = app.clock.now()
  const lease = new Date(now.getTime() + LEASE_MS)
  const due = await claimDue(app.db, { now, lease, limit: AT_ONCE, ofEach: OF_EACH })
  await Promise.all(due.map((message) => attempt(app, message)))
  return due.length
}

async function attempt(app: App, message: DueMessage): Promise<void> {
  const at = app.clock.now()
  const body = JSON.stringify(message.payload)
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'NhipCau-Webhooks/1.0',
    ...signedHeaders(secretsOf(app, message, at), { id: message.id, at, body }),
  }
  const outcome = await postMessage(message.url, headers, body, { loopback: app.env.webhookLoopback })
  const now = app.clock.now()
  const next = outcome.failure === null ? null : nextAttempt(message.attempts, now, Math.random())
  await settleMessage(app.db, message, outcome, { now, next })
  app.log.debug({ webhook: message.webhookId, message: message.id, ...outcome }, 'webhook attempt')
  if (outcome.failure === null) return
  const since = message.failingSince
  if (outcome.status === GONE || (since !== null && isGivenUp(since, now))) await switchOff(app, message, now)
}

/** The secrets that are good now. One that cannot be opened, because SESSION_SECRET has changed, signs nothing. */
function secretsOf(app: App, message: DueMessage, now: Date): string[] {
  const { secret, formerSecret, formerUntil } = message
  const sealed = formerSecret && formerUntil && formerUntil > now ? [secret, formerSecret] : [secret]
  return sealed.flatMap((each) => openSecret(app.env.sessionSecret, SEALED_FOR, each) ?? [])
}

/** Nothing more is sent there, and who made it learns of it by mail. */
function switchOff(app: App, { webhookId }: DueMessage, now: Date): Promise<void> {
  return disableWebhook(app.db, webhookId, async (tx, { createdBy }) => {
    app.log.warn({ webhook: webhookId }, 'a webhook was switched off: nothing arrives there')
    if (!createdBy) return
    await queueMail(tx, {
      key: `${WEBHOOK_OFF}:${webhookId}:${now.getTime()}`,
      recipientId: createdBy.id,
      kind: WEBHOOK_OFF,
      language: createdBy.language,
      payload: { webhook: webhookId },
    })
  })
}
