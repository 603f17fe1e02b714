import { z } from 'zod'

import type { App } from '../app.ts'
import type { DomainEvent } from '../database/outbox.server.ts'
import { defineJob } from '../jobs/jobs.server.ts'
import { MailRefused, type Message } from './mail.ts'
import { claimMail, type ClaimedMail, settleMail } from './mails.repository.server.ts'

/** Half a minute, then twice as long each time: about eight hours in all. */
const RETRIES = { limit: 10, delaySeconds: 30 }

/** Sends one queued mail: at most once, and again later when it was not taken yet. */
export const deliverMail = defineJob({
  name: 'mail.deliver',
  payload: z.object({ mailId: z.uuid() }),
  retry: RETRIES,
  together: 20,
  async run(app, { mailId }) {
    const claim = await claimMail(app.db, mailId, app.clock.now())
    if (claim.kind === 'over') return
    if (claim.kind === 'busy' || claim.kind === 'early') throw new MailRefused(claim.kind, true)
    if (claim.kind === 'interrupted') return giveUp(app, mailId, 'interrupted')
    await attempt(app, claim.mail)
  },
})

/** How long to wait before a queued mail is taken up, as the event of its queueing tells. */
export function secondsUntilDue({ payload }: DomainEvent, now: Date): number {
  const { notBefore } = payload
  if (typeof notBefore !== 'string') return 0
  return Math.max(0, Math.ceil((Date.parse(notBefore) - now.getTime()) / 1000))
}

async function attempt(app: App, mail: ClaimedMail): Promise<void> {
  const settle = (outcome: Parameters<typeof settleMail>[2]) =>
    settleMail(app.db, mail.id, outcome, app.clock.now())
  const message = await composed(app, mail).catch(async (error: unknown) => {
    await putOff(app, mail, 'not composed')
    throw error
  })
  if (!message) return settle({ state: 'withdrawn' })
  try {
    await app.mail.transport.send(message)
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error
    if (!error.passing) return giveUp(app, mail.id, error.reason)
    if (await putOff(app, mail, error.reason)) throw error
    return
  }
  await settle({ state: 'sent' })
}

async function composed(app: App, mail: ClaimedMail): Promise<Message | null> {
  const { email, ...recipient } = mail.recipient
  const compose = app.mail.composers[mail.kind]
  if (!compose) throw new Error(`nobody composes mails of kind ${mail.kind}`)
  const content = await compose(app, { ...mail, recipient })
  if (!content) return null
  const { unsubscribe, language = mail.language, ...said } = content
  return {
    ...said,
    id: mail.id,
    to: { name: recipient.name, address: email },
    language,
    ...(unsubscribe ? { unsubscribe: app.env.publicUrl + unsubscribe } : {}),
  }
}

/** Leaves the mail for a later attempt, or gives it up after the last one. Returns whether there will be one. */
async function putOff(app: App, mail: ClaimedMail, reason: string): Promise<boolean> {
  if (mail.attempts > RETRIES.limit) {
    await giveUp(app, mail.id, reason)
    return false
  }
  await settleMail(app.db, mail.id, { state: 'waiting', failure: reason }, app.clock.now())
  return true
}

async function giveUp(app: App, mailId: string, reason: string): Promise<void> {
  app.log.error({ mail: mailId, reason }, 'a mail was given up')
  await settleMail(app.db, mailId, { state: 'failed', failure: reason }, app.clock.now())
}
