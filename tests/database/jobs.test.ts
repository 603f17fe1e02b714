import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

import { defineJob, startJobs } from '#app/platform/jobs/jobs.server.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { Line } from '#tests/setup/line.ts'
import { freePort } from '#tests/setup/server.ts'

let database: TestDatabase
let app: TestApp
let line: Line

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  line = new Line(database.url, await freePort())
  await line.mend()
})

afterAll(async () => {
  line.cut()
  await app.close()
  await database.close()
})

test.each(['fails', 'is done'])(
  'a job that %s while the database is away is noted as such when it is back',
  async (outcome) => {
    const runs: number[] = []
    const job = defineJob({
      name: outcome === 'fails' ? 'tests.fails' : 'tests.done',
      payload: z.object({ number: z.number() }),
      retry: { limit: 1, delaySeconds: 0 },
      run: async (_, { number }) => {
        runs.push(number)
        if (runs.length > 1) return
        line.cut()
        setTimeout(() => void line.mend(), 1500)
        if (outcome === 'fails') throw new Error('the database is away')
        await Promise.resolve()
      },
    })
    const { log, metrics } = app
    const jobs = await startJobs(app, { url: line.url, jobs: [job], log, metrics })
    await jobs.ask(job, { number: 1 })
    const states = async () => {
      const { rows } = await database.pool.query<{ state: string }>(
        'SELECT state FROM pgboss.job WHERE name = $1',
        [job.name],
      )
      return rows.map(({ state }) => state)
    }
    await expect.poll(states, { timeout: 15_000, interval: 100 }).toEqual(['completed'])
    expect(runs).toEqual(outcome === 'fails' ? [1, 1] : [1])
    await jobs.stop()
  },
)
