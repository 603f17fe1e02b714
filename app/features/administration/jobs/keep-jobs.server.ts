import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { shownValue } from '../audit/audit.ts'
import type { CommandJob } from './command-job.schema.ts'
import {
  countOutbox,
  countQueues,
  discardJob,
  findFailedJobs,
  findStuckEvents,
  retryEvent,
  retryJob,
} from './jobs.repository.server.ts'

/** Jobs and events as the page shows them. */
export async function readJobs({ pool }: Pick<App, 'pool'>) {
  const [queues, failed, outbox, events] = await Promise.all([
    countQueues(pool),
    findFailedJobs(pool),
    countOutbox(pool),
    findStuckEvents(pool),
  ])
  return {
    queues: queues.map((queue) => ({ ...queue, lastDone: queue.lastDone?.toISOString() ?? null })),
    failed: failed.map(({ failedAt, data, output, ...job }) => ({
      ...job,
      failedAt: failedAt?.toISOString() ?? null,
      data: shownValue(data),
      error: messageOf(output),
    })),
    outbox: outbox.map((row) => ({ ...row, oldest: row.oldest?.toISOString() ?? null })),
    events: events.map((event) => ({ ...event, at: event.at.toISOString() })),
  }
}
export type JobsPage = Awaited<ReturnType<typeof readJobs>>

function messageOf(output: unknown): string {
  if (typeof output === 'string') return output.slice(0, 2000)
  if (typeof output !== 'object' || output === null) return output == null ? '' : JSON.stringify(output)
  const { message, reason, value } = output as { message?: unknown; reason?: unknown; value?: unknown }
  for (const said of [message, reason]) if (typeof said === 'string') return said.slice(0, 2000)
  if (value !== undefined && value !== output) return messageOf(value)
  return JSON.stringify(output).slice(0, 2000)
}

/** @throws AppError notFound when it is no longer waiting for anybody */
export async function commandJob(
  { pool, log }: Pick<App, 'pool' | 'log'>,
  actor: SignedInActor,
  input: CommandJob,
): Promise<void> {
  const done = await carriedOut(pool, input)
  if (!done) throw new AppError('notFound', 'jobNotFound')
  log.info({ administrator: actor.personId, ...input }, 'an administrator dealt with a job')
}

function carriedOut(pool: App['pool'], input: CommandJob): Promise<boolean> {
  switch (input.command) {
    case 'retryJob':
      return retryJob(pool, input.name, input.id)
    case 'discardJob':
      return discardJob(pool, input.name, input.id)
    case 'retryEvent':
      return retryEvent(pool, input.id, input.consumer)
  }
}
