import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

import { commandJob, CommandJob, readJobs } from '#app/features/administration/index.server.ts'
import { isSignedIn, type SignedInActor, type StaffRole } from '#app/platform/actor.ts'
import { startDispatcher, type Deliver } from '#app/platform/database/dispatcher.server.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'
import { defineJob, startJobs, type Jobs } from '#app/platform/jobs/jobs.server.ts'
import { demand } from '#app/platform/permissions.ts'
import { action, loader } from '#app/routes/admin-jobs.tsx'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aMember, aPerson } from '#tests/factories/people.ts'
import { refusalOf } from '#tests/factories/refusals.ts'
import { sessionOf } from '#tests/factories/sessions.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

/** What the job finds: nothing works until it is mended. */
let mended = false
const runs: string[] = []
const post = defineJob({
  name: 'tests.post',
  payload: z.object({ letter: z.string() }),
  retry: { limit: 0, delaySeconds: 0 },
  run: (_, { letter }) => {
    runs.push(letter)
    return mended ? Promise.resolve() : Promise.reject(new Error(`the post office is shut for ${letter}`))
  },
})
/** As often as the dispatcher tries before it leaves an event to the administrator. */
const GIVEN_UP = 20

let database: TestDatabase
let app: TestApp
let jobs: Jobs
let administrator: SignedInActor

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  administrator = await staff('administrator')
})

afterAll(async () => {
  await jobs.stop()
  await app.close()
  await database.close()
})

async function staff(role: StaffRole): Promise<SignedInActor> {
  const { personId } = await aPerson(app)
  await app.db.person.update({ where: { id: personId }, data: { staffRoles: [role] } })
  return actorOf(personId)
}

async function actorOf(personId: string): Promise<SignedInActor> {
  const actor = await app.actorOf(new Headers({ cookie: await sessionOf(app, personId) }))
  if (!isSignedIn(actor)) throw new Error('nobody is signed in')
  return actor
}

/** Lets a job fail for the last time, and waits until it is listed. */
async function aDeadLetter(letter: string) {
  mended = false
  await jobs.ask(post, { letter })
  const found = async () => (await readJobs(app)).failed.find(({ data }) => data?.includes(letter))
  await expect.poll(found).toBeDefined()
  const row = await found()
  if (!row) throw new Error('the job is gone again')
  return row
}

const queue = async () => (await readJobs(app)).queues.find(({ name }) => name === post.name)

test('before a worker has ever run, no job is listed, and none can be tried again', async () => {
  expect(await readJobs(app)).toMatchObject({ queues: [], failed: [] })
  const id = crypto.randomUUID()
  for (const command of ['retryJob', 'discardJob'] as const) {
    const refusal = await refusalOf(commandJob(app, administrator, { command, name: post.name, id }))
    expect(refusal).toBe('jobNotFound')
  }
  jobs = await startJobs(app, { url: database.url, jobs: [post], log: app.log, metrics: app.metrics })
})

test('a job that was given up is listed with its error, runs again when it is retried, and is listed no more', async () => {
  const before = Date.now()
  const { failedAt, ...row } = await aDeadLetter('thư-1')
  expect(row).toEqual({
    id: row.id,
    name: 'tests.post',
    tries: 1,
    data: '{"letter":"thư-1"}',
    error: 'the post office is shut for thư-1',
  })
  expect(Date.parse(failedAt ?? '')).toBeGreaterThan(before - 5000)
  expect(await queue()).toMatchObject({ failed: 1, waiting: 0, lastDone: null })

  mended = true
  await commandJob(app, administrator, { command: 'retryJob', name: post.name, id: row.id })
  await expect.poll(queue).toMatchObject({ failed: 0, waiting: 0, active: 0 })
  expect((await queue())?.lastDone).not.toBeNull()
  expect(runs).toEqual(['thư-1', 'thư-1'])
  expect((await readJobs(app)).failed).toEqual([])
})

test('a retry that fails again is listed again, with one try more', async () => {
  const { id } = await aDeadLetter('thư-2')
  await commandJob(app, administrator, { command: 'retryJob', name: post.name, id })
  const listed = async () => (await readJobs(app)).failed.find((row) => row.id === id)
  await expect.poll(listed).toMatchObject({ tries: 2, error: 'the post office is shut for thư-2' })
  await commandJob(app, administrator, { command: 'discardJob', name: post.name, id })
})

test('a job that is discarded is gone for good; it can be neither retried nor discarded after that', async () => {
  const { id, name } = await aDeadLetter('thư-3')
  await commandJob(app, administrator, { command: 'discardJob', name, id })
  expect((await readJobs(app)).failed).toEqual([])
  expect((await database.pool.query('SELECT 1 FROM pgboss.job WHERE id = $1', [id])).rowCount).toBe(0)
  for (const command of ['retryJob', 'discardJob'] as const)
    expect(await refusalOf(commandJob(app, administrator, { command, name, id }))).toBe('jobNotFound')
})

test('a job that is under way or done cannot be discarded, nor one under the name of another kind', async () => {
  const { id } = await aDeadLetter('thư-4')
  const other = commandJob(app, administrator, { command: 'discardJob', name: 'mail.send', id })
  expect(await refusalOf(other)).toBe('jobNotFound')
  mended = true
  await commandJob(app, administrator, { command: 'retryJob', name: post.name, id })
  const again = commandJob(app, administrator, { command: 'discardJob', name: post.name, id })
  expect(await refusalOf(again)).toBe('jobNotFound')
  await expect.poll(queue).toMatchObject({ failed: 0, waiting: 0, active: 0 })
  expect(await refusalOf(commandJob(app, administrator, { command: 'retryJob', name: post.name, id }))).toBe(
    'jobNotFound',
  )
})

test('an event that nobody takes is listed with its error, holds up no other once given up, and is delivered after a retry', async () => {
  const happen = (kind: string) =>
    app.db.$transaction((tx) => recordEvent(tx, { subjectKind: 'test', subjectId: 'a', kind }))
  await happen('test.happened')
  let reachable = false
  const delivered: string[] = []
  const search: Deliver = (events) => {
    if (!reachable) return Promise.reject(new Error('the index is away'))
    delivered.push(...events.map(({ kind }) => kind))
    return Promise.resolve()
  }
  const nothing: Deliver = () => Promise.resolve()
  const consumers = { search, realtime: nothing, mail: nothing, webhooks: nothing, notifications: nothing }
  const { log, metrics } = app
  const dispatcher = startDispatcher({ url: database.url, log, metrics, pollMs: 50, consumers })
  const events = async () => (await readJobs(app)).events
  try {
    await expect.poll(events).toMatchObject([
      {
        consumer: 'search',
        kind: 'test.happened',
        attempts: 1,
        lastError: 'the index is away',
        stuck: false,
      },
    ])
    await database.pool.query(
      `UPDATE event_delivery SET attempts = $1, next_attempt_at = now() WHERE consumer = 'search'`,
      [GIVEN_UP],
    )
    reachable = true
    await happen('test.later')
    await expect.poll(() => delivered).toEqual(['test.later'])
    const [stuck] = await events()
    expect(stuck).toMatchObject({ attempts: GIVEN_UP, stuck: true })
    const outbox = async () => (await readJobs(app)).outbox
    await expect.poll(outbox).toMatchObject([{ consumer: 'search', waiting: 0, stuck: 1 }])

    const retry = { command: 'retryEvent', consumer: 'search', id: stuck?.eventId ?? '' } as const
    await commandJob(app, administrator, retry)
    await expect.poll(() => delivered).toEqual(['test.later', 'test.happened'])
    await expect.poll(() => readJobs(app)).toMatchObject({ outbox: [], events: [] })
    expect(await refusalOf(commandJob(app, administrator, retry))).toBe('jobNotFound')
  } finally {
    await dispatcher.stop()
  }
})

test('nobody but an administrator may see or touch them, over the page either', async () => {
  const others = [await staff('department_officer'), await actorOf((await aMember(app)).personId)]
  for (const actor of others)
    for (const permission of [loader.permission, action.permission])
      expect(() => demand(actor, permission)).toThrow()
  for (const permission of [loader.permission, action.permission])
    expect(() => demand(administrator, permission)).not.toThrow()
})

test('a command that names no job is refused by its form', () => {
  const id = crypto.randomUUID()
  expect(CommandJob.safeParse({ command: 'retryJob', name: 'a', id }).success).toBe(true)
  expect(CommandJob.safeParse({ command: 'retryEvent', consumer: 'search', id: '12' }).success).toBe(true)
  for (const wrong of [
    { command: 'retryJob', name: 'a', id: '12' },
    { command: 'discardJob', id },
    { command: 'retryEvent', consumer: 'search', id: '9'.repeat(19) },
    { command: 'retryEvent', consumer: 'search', id: '-1' },
  ])
    expect(CommandJob.safeParse(wrong).success).toBe(false)
})
