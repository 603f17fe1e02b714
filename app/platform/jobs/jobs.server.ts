import pLimit from 'p-limit'
import PgBoss from 'pg-boss'
import type { z } from 'zod'

import { actAs } from '../acting.server.ts'
import type { App } from '../app.ts'
import type { Logger } from '../logger.server.ts'
import type { Metrics } from '../metrics.server.ts'

import { QueueDatabase } from './queue-database.server.ts'

/** A kind of work done outside requests: what it is called, what it takes, when it runs by itself. */
export interface Job<S extends z.ZodType = z.ZodType> {
  name: string
  payload: S
  /** Five cron fields in UTC; none for jobs that are only asked for. */
  cron?: string
  /** How often it is tried again, and the first pause, which then doubles; twice and at once unless given. */
  retry?: { limit: number; delaySeconds: number }
  /** How many of them are taken at once; each succeeds or fails by itself. One unless given. */
  together?: number
  /** Asked for once at every start, for what must not wait until its hour comes. */
  atStart?: boolean
  /** Asking for it while it waits already changes nothing: one run does for all. */
  once?: boolean
  run(app: App, payload: z.output<S>): Promise<void>
}

/** Keeps the type of the payload while a job is written down. */
export function defineJob<S extends z.ZodType>(job: Job<S>): Job<S> {
  return job
}

/** Asks for a job, now or after some time. */
export type AskForJob = <S extends z.ZodType>(
  job: Job<S>,
  payload: z.input<S> & object,
  afterSeconds?: number,
) => Promise<void>

export interface Jobs {
  ask: AskForJob
  /** Resolves when the queue answers, otherwise throws. */
  ping(): Promise<void>
  stop(): Promise<void>
}

/** Of those that are taken together so many are under way at a time: pages and commands go first. */
const AT_ONCE = 3

/** Starts working on jobs in this process. The queue is in PostgreSQL, so work survives restarts. */
export async function startJobs(
  app: App,
  options: { url: string; jobs: readonly Job[]; log: Logger; metrics: Metrics },
): Promise<Jobs> {
  const warn = (error: unknown) =>
    options.log.warn({ err: error }, 'the job queue lost the database for a moment')
  const database = new QueueDatabase(options.url, warn)
  const boss = new PgBoss({ db: database, maintenanceIntervalSeconds: 300 })
  boss.on('error', warn)
  await boss.start()
  for (const job of options.jobs) {
    await boss.createQueue(job.name, {
      name: job.name,
      policy: job.once ? 'short' : 'standard',
      ...(job.retry
        ? { retryLimit: job.retry.limit, retryDelay: job.retry.delaySeconds, retryBackoff: true }
        : {}),
    })
    const { together = 1 } = job
    await boss.work(job.name, { pollingIntervalSeconds: 2, batchSize: together }, async (batch) => {
      if (together === 1) {
        for (const { id, data } of batch) await runOne(app, options, job, id, data)
        return
      }
      const inTurn = pLimit(AT_ONCE)
      const runs = await Promise.allSettled(
        batch.map(({ id, data }) => inTurn(() => runOne(app, options, job, id, data))),
      )
      // The queue takes what is returned for the whole batch: those that failed are told to it before.
      for (const [place, run] of runs.entries()) {
        const id = batch[place]?.id
        if (run.status === 'rejected' && id) await boss.fail(job.name, id, { reason: String(run.reason) })
      }
    })
    if (job.atStart) await boss.send(job.name, {})
    if (job.cron) await boss.schedule(job.name, job.cron, {}, { tz: 'UTC' })
  }
  const put = gathered((asked: PgBoss.JobInsert[]) => boss.insert(asked, { db: database.once }))
  return {
    ask: (job, data, afterSeconds = 0) => put({ name: job.name, data, startAfter: String(afterSeconds) }),
    async ping() {
      await database.once.executeSql('SELECT version FROM pgboss.version')
    },
    async stop() {
      database.leave()
      await boss.stop({ graceful: true, timeout: 5000, wait: true })
      await database.close()
    },
  }
}

/** What is asked for in one moment is asked for in one statement: events come by the hundred, each with a mail. */
function gathered<T>(put: (all: T[]) => Promise<unknown>): (one: T) => Promise<void> {
  let waiting: { all: T[]; done: Promise<unknown> } | undefined
  return async (one) => {
    if (!waiting) {
      const all: T[] = []
      const done = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
        waiting = undefined
        return put(all)
      })
      waiting = { all, done }
    }
    waiting.all.push(one)
    await waiting.done
  }
}

async function runOne(
  app: App,
  { log, metrics }: { log: Logger; metrics: Metrics },
  job: Job,
  id: string,
  data: unknown,
): Promise<void> {
  try {
    const payload: unknown = job.payload.parse(data ?? {})
    await actAs({ personId: null, via: 'job', act: job.name }, () => job.run(app, payload))
    metrics.jobsRun.inc({ job: job.name, outcome: 'done' })
  } catch (error) {
    metrics.jobsRun.inc({ job: job.name, outcome: 'failed' })
    log.error({ err: error, job: job.name, id }, 'job failed; it will be tried again')
    throw error
  }
}
