import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { openData } from '#app/platform/boot.server.ts'
import { startEmbeddedPostgres } from '#app/platform/database/embedded.server.ts'
import { readEnvironment } from '#app/platform/env.server.ts'
import { createNarrator } from '#app/platform/narrator.ts'
import { reindexDirectory } from '#app/platform/app.server.ts'

import { CITY_DAY, fillCity } from './city/city-records.ts'
import type { CityEnterprise } from './city/enterprises.ts'
import type { Subject } from './rankers.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')

/** Works on a database of its own, migrated and empty or with the demonstration data, that goes away afterwards. */
async function withOwnDatabase(
  demonstration: boolean,
  work: (data: Awaited<ReturnType<typeof openData>>) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'nhip-cau-evaluation-'))
  const server = await startEmbeddedPostgres({ dataDirectory: folder, durable: false })
  try {
    const variables = {
      ...process.env,
      DATABASE_URL: server.url,
      DEMONSTRATION_DATA: demonstration ? 'on' : 'off',
      LOG_LEVEL: 'silent',
    }
    const env = readEnvironment(variables, ROOT)
    const data = await openData({ env, root: ROOT, narrator: createNarrator(process.stderr) })
    try {
      await work(data)
    } finally {
      await data.closing.close()
    }
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The synthetic city on the day of its evaluation. */
export function withCity(
  city: readonly CityEnterprise[],
  work: (subject: Subject) => Promise<void>,
): Promise<void> {
  return withOwnDatabase(false, async ({ app }) => {
    await fillCity(app.pool, city)
    await reindexDirectory(app)
    await work({ pool: app.pool, search: app.search, clock: { now: () => CITY_DAY } })
  })
}

/** What a new installation starts with: recognised producers and the demonstration data. */
export function withDemonstration(work: (subject: Subject) => Promise<void>): Promise<void> {
  return withOwnDatabase(true, ({ app }) => work(app))
}

/** The database that DATABASE_URL names, read and not changed. */
export async function withGivenDatabase(work: (subject: Subject) => Promise<void>): Promise<void> {
  const env = { ...readEnvironment(process.env, ROOT), demonstrationData: false }
  const { app, closing } = await openData({ env, root: ROOT, narrator: createNarrator(process.stderr) })
  try {
    await work(app)
  } finally {
    await closing.close()
  }
}
